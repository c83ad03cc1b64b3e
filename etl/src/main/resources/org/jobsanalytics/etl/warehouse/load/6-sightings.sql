-- What is seen again moves the sighting; an older fetch moves only the time of the first one.
insert into core.offer_sighting as seen (offer_id, last_seen, state_at, fetched_at)
select v.offer_id,
    max(s.fetched_at),
    max(s.state_at) filter (where v.verdict in ('new', 'updated', 'unchanged')),
    max(s.fetched_at) filter (where v.verdict in ('new', 'updated', 'unchanged'))
from staging.outcome s
join staging.verdict v using (seq)
where v.verdict <> 'stale'
group by v.offer_id
having bool_or(v.verdict in ('new', 'updated', 'unchanged'))
on conflict (offer_id) do update
set last_seen = greatest(seen.last_seen, excluded.last_seen),
    fetched_at = case
        when excluded.state_at > seen.state_at then excluded.fetched_at
        else greatest(seen.fetched_at, excluded.fetched_at)
    end,
    state_at = greatest(seen.state_at, excluded.state_at)
where (seen.last_seen, seen.state_at, seen.fetched_at)
    is distinct from (
        greatest(seen.last_seen, excluded.last_seen),
        greatest(seen.state_at, excluded.state_at),
        greatest(seen.fetched_at, excluded.fetched_at)
    );

-- Every time an offer was seen, be it in an older state, in a copy, or by its name alone.
insert into staging.sighted (offer_id, fetched_at)
select offer_id, max(fetched_at)
from (
    select v.offer_id, s.fetched_at
    from staging.outcome s
    join staging.verdict v using (seq)
    union all
    select o.offer_id, l.fetched_at
    from staging.listed l
    join core.offer o on o.source = current_setting('jobs.source') and o.external_id = l.external_id
    where not l.gone
        -- A list may go on naming what its own page says is gone.
        and not exists (
            select 1
            from staging.listed g
            where g.gone and g.external_id = l.external_id
        )
) s
group by offer_id;
analyze staging.sighted;

update core.offer_sighting seen
set last_seen = s.fetched_at
from staging.sighted s
where seen.offer_id = s.offer_id and seen.last_seen < s.fetched_at;

update core.offer o
set first_seen = s.fetched_at
from (
    select v.offer_id, min(s.fetched_at) as fetched_at
    from staging.outcome s
    join staging.verdict v using (seq)
    group by v.offer_id
) s
where o.offer_id = s.offer_id and o.first_seen > s.fetched_at;
