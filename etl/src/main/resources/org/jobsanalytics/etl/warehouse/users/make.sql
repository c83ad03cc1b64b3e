-- Since PostgreSQL 16, who creates a role is a member of it. On RDS that would shut the master user
-- out: members of rds_iam, through whichever role, log in by token only and no more by password. So
-- there a role that is dropped again creates them.
do $$
declare
    on_rds constant boolean := exists (select 1 from pg_roles where rolname = 'rds_iam');
    missing constant text[] := array(
        select name
        from unnest(array['etl_writer', 'analyst_reader']) as wanted (name)
        where not exists (select 1 from pg_roles where rolname = name)
    );
    name text;
begin
    if on_rds and cardinality(missing) > 0 then
        create role jobs_role_maker createrole;
        grant jobs_role_maker to current_user with set true;
        set local role jobs_role_maker;
    end if;
    foreach name in array missing loop
        execute format('create role %I login', name);
    end loop;
    if on_rds and cardinality(missing) > 0 then
        reset role;
        drop role jobs_role_maker;
    end if;
    if on_rds then
        grant rds_iam to etl_writer, analyst_reader;
    end if;
end
$$;
