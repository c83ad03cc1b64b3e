-- By default everybody may connect, and fill the disk with temporary tables.
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to etl_writer, analyst_reader', current_database());
end
$$;
revoke all on schema public from public;

revoke all on all tables in schema staging, core, ops, mart from etl_writer, analyst_reader;
revoke all on schema staging, core, ops, mart from etl_writer, analyst_reader;

grant usage on schema mart to analyst_reader;
grant select on all tables in schema mart to analyst_reader;
-- Views are dropped and made again while somebody reads.
alter default privileges in schema mart grant select on tables to analyst_reader;

-- A load inserts and updates; the only rows it deletes are the technologies that an offer no longer
-- names, versions that a late state cuts anew, warnings that it weighs again, and what groups offers
-- by their newest state. It analyses what it has copied, which is what "maintain" allows.
grant usage on schema staging, core, ops to etl_writer;
grant select, insert, update on all tables in schema core, ops to etl_writer;
grant delete on core.offer_technology, core.offer_version, ops.warning to etl_writer;
grant delete on core.offer_sketch, core.offer_link, core.offer_group,
    core.offer_group_member to etl_writer;
revoke insert, update on ops.schema_version from etl_writer;
grant select, insert, update, truncate, maintain on all tables in schema staging to etl_writer;
