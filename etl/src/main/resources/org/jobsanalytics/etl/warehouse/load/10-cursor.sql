-- Only what is complete moves the cursor, and an older crawl never moves it back.
insert into ops.cursor as known (source, cursor, run_id, inventory_at, inventory_from)
select current_setting('jobs.source'),
    current_setting('jobs.cursor'),
    current_setting('jobs.run'),
    case
        when current_setting('jobs.inventory')::boolean
            then current_setting('jobs.captured_at')::timestamptz
    end,
    case
        when current_setting('jobs.inventory')::boolean
            then current_setting('jobs.inventory_from')::timestamptz
    end
where current_setting('jobs.complete')::boolean and current_setting('jobs.cursor') <> ''
on conflict (source) do update
set cursor = excluded.cursor,
    run_id = excluded.run_id,
    inventory_at = coalesce(excluded.inventory_at, known.inventory_at),
    inventory_from = coalesce(excluded.inventory_from, known.inventory_from)
where known.run_id < excluded.run_id;
