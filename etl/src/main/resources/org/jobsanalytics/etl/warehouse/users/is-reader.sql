select count(*) = 1 and min(nspname) = 'mart'
from pg_namespace
where nspname in ('staging', 'core', 'ops', 'mart') and has_schema_privilege(oid, 'usage')
