-- The judged offers and all that they share a block with, or the periods beside it, if it is not too
-- large to say anything.
insert into staging.needed (offer_id)
select u.offer_id
from (
    select distinct u.key + step as key
    from core.offer_sketch s
    join staging.judged using (offer_id)
    cross join unnest(s.keys) as u (key)
    cross join (values (-1), (0), (1)) as periods (step)
    where u.key <> 0
) k
cross join lateral (
    select array_agg(first_few.offer_id) as offers
    from (
        select b.offer_id
        from core.offer_block b
        where b.key = k.key
        limit current_setting('jobs.largest_block')::integer + 1
    ) first_few
) block
cross join unnest(block.offers) as u (offer_id)
where cardinality(block.offers) <= current_setting('jobs.largest_block')::integer
union
select offer_id from staging.judged;
analyze staging.needed;
