select pg_try_advisory_lock(20261122)
