-- Any number will do, as long as every build of this project uses the same.
select pg_try_advisory_xact_lock(20261122)
