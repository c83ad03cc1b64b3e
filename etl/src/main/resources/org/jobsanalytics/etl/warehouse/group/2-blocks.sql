analyze staging.sketch;

-- How large each block was that an offer comes into or leaves, as far as any limit is concerned: the
-- largest blocks are not counted out. A changed text keeps most of its blocks. One that was empty
-- matters if it may be crowded now, for then the blocks beside it are.
insert into staging.block (key, kind, size)
select moved.key, moved.kind, before.size
from (
    select key, min(place) as kind, count(*) as moves
    from (
        select u.key, u.place
        from staging.sketch s
        left join core.offer_sketch known using (offer_id)
        cross join unnest(s.keys) with ordinality as u (key, place)
        where known.offer_id is null or u.key <> all (known.keys)
        union all
        select u.key, u.place
        from staging.sketch s
        join core.offer_sketch known using (offer_id)
        cross join unnest(known.keys) with ordinality as u (key, place)
        where u.key <> all (s.keys)
    ) every
    where key <> 0
    group by key
) moved
cross join lateral (
    select count(*) as size
    from (
        select
        from core.offer_block b
        where b.key = moved.key
        limit current_setting('jobs.largest_block')::integer + 1
    ) first_few
) before
where before.size > 0 or moved.moves > current_setting('jobs.crowd')::integer;

with gone as materialized (
    select s.offer_id, u.key
    from staging.sketch s
    join core.offer_sketch known using (offer_id)
    cross join unnest(known.keys) as u (key)
    where u.key <> all (s.keys)
)
delete from core.offer_block b
using gone
where b.key = gone.key and b.offer_id = gone.offer_id;

insert into core.offer_block (key, offer_id)
select distinct u.key, s.offer_id
from staging.sketch s
left join core.offer_sketch known using (offer_id)
cross join unnest(s.keys) as u (key)
where u.key <> 0 and (known.offer_id is null or u.key <> all (known.keys))
order by u.key, s.offer_id;

delete from core.offer_sketch known
using staging.sketch s
where s.offer_id = known.offer_id;

insert into core.offer_sketch
select * from staging.sketch;
