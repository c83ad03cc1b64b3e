do $$
declare
    permission record;
begin
    for permission in select * from granted
    loop
        execute format('grant %s on %I.%I to %I', permission.privilege_type, permission.nspname,
            permission.relname, permission.grantee);
    end loop;
end
$$;
