select tableowner
from pg_tables
where schemaname = 'ops' and tablename = 'schema_version' and tableowner <> current_user
