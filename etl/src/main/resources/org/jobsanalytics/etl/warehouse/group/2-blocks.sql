analyze staging.sketch;

-- How large each block was that an offer comes into or leaves.
insert into staging.block (key, kind, size)
select k.key, k.kind, count(b.offer_id)
from (
    select key, min(place) as kind
    from (
        select keys from staging.sketch
        union all
        select known.keys
        from core.offer_sketch known
        join staging.sketch using (offer_id)
    ) s
    cross join unnest(s.keys) with ordinality as u (key, place)
    where key <> 0
    group by key
) k
left join core.offer_block b using (key)
group by k.key, k.kind;

delete from core.offer_block b
using core.offer_sketch known, staging.sketch s
where s.offer_id = known.offer_id and b.offer_id = known.offer_id and b.key = any (known.keys);

delete from core.offer_sketch known
using staging.sketch s
where s.offer_id = known.offer_id;

insert into core.offer_sketch
select * from staging.sketch;

insert into core.offer_block (key, offer_id)
select distinct key, offer_id
from staging.sketch s
cross join unnest(s.keys) as u (key)
where key <> 0
order by key, offer_id;
analyze staging.block;

-- Whoever is in a block that is crowded now, or no more, is looked at anew: it depends on all offers
-- that there are what two of them have in common by themselves, not on when they came.
insert into staging.judged (offer_id)
select offer_id from staging.sketch
union
select b.offer_id
from (
    select key, kind, before.size as before, count(b.offer_id) as after
    from staging.block before
    left join core.offer_block b using (key)
    where before.size > 0
    group by key, kind, before.size
) k
join core.offer_block b using (key)
where (kind = 1 and (before > current_setting('jobs.crowd')::integer)
        <> (after > current_setting('jobs.crowd')::integer))
    or (kind <= 5 and (before > current_setting('jobs.throng')::integer)
        <> (after > current_setting('jobs.throng')::integer))
    or ((before > current_setting('jobs.largest_block')::integer)
        <> (after > current_setting('jobs.largest_block')::integer));
analyze staging.judged;

-- What they were linked with.
insert into staging.regrouped (offer_id)
select offer_id from staging.judged
union
select other_id from core.offer_link join staging.judged on one_id = offer_id
union
select one_id from core.offer_link join staging.judged on other_id = offer_id;

delete from core.offer_link
where one_id in (select offer_id from staging.judged)
    or other_id in (select offer_id from staging.judged);
