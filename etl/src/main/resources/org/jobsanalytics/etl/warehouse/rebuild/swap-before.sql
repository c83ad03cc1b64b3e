-- The copies take the originals' names; views go with what they read and are made again after this.
update rebuild.run_source fresh
set loaded_at = known.loaded_at,
    load_seconds = known.load_seconds
from ops.run_source known
where known.run_id = fresh.run_id and known.source = fresh.source;

create temporary table granted on commit drop as
select n.nspname, c.relname, a.privilege_type, pg_get_userbyid(a.grantee) as grantee
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
cross join aclexplode(c.relacl) a
where a.grantee <> 0
    and a.grantee <> c.relowner
    and (
        n.nspname = 'mart'
        or n.nspname || '.' || c.relname = any (string_to_array(current_setting('jobs.rebuilt'), ','))
    );

do $$
declare
    original record;
    outdated record;
begin
    for outdated in
        select format('%I.%I', schemaname, viewname) as name from pg_views where schemaname = 'mart'
    loop
        execute format('drop view if exists %s cascade', outdated.name);
    end loop;
    for original in
        select name::regclass as name, place
        from unnest(string_to_array(current_setting('jobs.rebuilt'), ',')) with ordinality as t (name, place)
        order by place desc
    loop
        execute format('drop table %s', original.name);
    end loop;
    for original in
        select split_part(name, '.', 1) as home, split_part(name, '.', 2) as name
        from unnest(string_to_array(current_setting('jobs.rebuilt'), ',')) as t (name)
    loop
        execute format('alter table rebuild.%I set schema %I', original.name, original.home);
    end loop;
end
$$;
drop schema rebuild;
