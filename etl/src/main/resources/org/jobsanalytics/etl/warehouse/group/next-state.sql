insert into core.grouping (state)
values (gen_random_uuid())
on conflict (one_row) do update
set state = excluded.state
returning state::text
