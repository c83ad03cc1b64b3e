-- The tables beside the live ones are made after these, whatever migrations made of them: columns,
-- checks, indexes, storage, comments and, between the copies, foreign keys.
drop schema if exists rebuild cascade;
create schema rebuild;
do $$
declare
    original record;
    reference record;
    names text[] := string_to_array(current_setting('jobs.rebuilt'), ',');
    originals oid[] := array(select name::regclass::oid from unnest(names) as n (name));
begin
    for original in
        select c.oid, c.relname, c.oid::regclass as name, array_to_string(c.reloptions, ', ') as options,
            obj_description(c.oid, 'pg_class') as meaning
        from unnest(originals) with ordinality as o (oid, place)
        join pg_class c using (oid)
        order by o.place
    loop
        execute format('create table rebuild.%I (like %s including all)', original.relname, original.name);
        if original.options is not null then
            execute format('alter table rebuild.%I set (%s)', original.relname, original.options);
        end if;
        execute format('comment on table rebuild.%I is %L', original.relname, original.meaning);
    end loop;
    for reference in
        select k.conname, c.relname, pg_get_constraintdef(k.oid) as definition,
            k.confrelid = any (originals) as between_copies
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        where k.contype = 'f' and k.conrelid = any (originals)
    loop
        execute format('alter table rebuild.%I add constraint %I %s', reference.relname,
            reference.conname,
            case
                when reference.between_copies
                    then regexp_replace(reference.definition, 'REFERENCES \w+\.', 'REFERENCES rebuild.')
                else reference.definition
            end);
    end loop;
end
$$;
