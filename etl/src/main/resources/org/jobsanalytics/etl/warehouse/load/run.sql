insert into ops.run (run_id, kind, started_at, finished_at, simulated)
values (?, ?, ?::timestamptz, ?::timestamptz, ?)
on conflict (run_id) do update
set started_at = least(ops.run.started_at, excluded.started_at),
    finished_at = greatest(ops.run.finished_at, excluded.finished_at)
