-- Waits a moment: what looks after the tables by itself gives way, a load that fills them does not.
set local lock_timeout = '3s';
lock table staging.outcome in exclusive mode;
set local lock_timeout = default
