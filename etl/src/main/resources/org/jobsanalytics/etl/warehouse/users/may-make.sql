select (
        select rolsuper or rolcreaterole
        from pg_roles
        where rolname = current_user
    )
    or (
        select count(*) = 2
        from pg_roles
        where rolname in ('etl_writer', 'analyst_reader')
    )
