-- What the database enforces it enforces on every row.
select format('%s of %s was never checked on all rows', conname, conrelid::regclass)
from pg_constraint k
join pg_namespace n on n.oid = k.connamespace
where n.nspname in ('core', 'ops') and not k.convalidated
order by 1
limit 1
