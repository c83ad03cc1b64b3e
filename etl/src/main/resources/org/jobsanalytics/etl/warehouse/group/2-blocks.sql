analyze staging.sketch;

-- Which of the blocks that offers come into or leave pass one of the limits. A changed text keeps most
-- of its blocks. The largest blocks are not counted out.
insert into staging.block (key, shrinks)
select key, after < before
from (
    select moved.key, moved.kind, known.size as before,
        known.size + moved.comes - moved.goes as after
    from (
        select key, min(place) as kind, sum(comes) as comes, sum(1 - comes) as goes
        from (
            select u.key, u.place, 1 as comes
            from staging.sketch s
            left join core.offer_sketch known using (offer_id)
            cross join unnest(s.keys) with ordinality as u (key, place)
            where known.offer_id is null or u.key <> all (known.keys)
            union all
            select u.key, u.place, 0
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
            limit current_setting('jobs.largest_block')::integer + 1 + moved.goes
        ) first_few
    ) known
) sized
where (kind = 1 and (before > current_setting('jobs.crowd')::integer)
        <> (after > current_setting('jobs.crowd')::integer))
    or (kind <= 5 and (before > current_setting('jobs.throng')::integer)
        <> (after > current_setting('jobs.throng')::integer))
    or ((before > current_setting('jobs.largest_block')::integer)
        <> (after > current_setting('jobs.largest_block')::integer));
