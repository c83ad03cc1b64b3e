-- The judged offers and all that they share a block with, if it is not too large to say anything.
insert into staging.needed (offer_id)
with judged as (
    select distinct u.key
    from core.offer_sketch s
    join staging.judged using (offer_id)
    cross join unnest(s.keys) as u (key)
    where u.key <> 0
),
small as (
    select b.key
    from judged
    join core.offer_block b using (key)
    group by b.key
    having count(*) between 2 and current_setting('jobs.largest_block')::integer
)
select b.offer_id
from small
join core.offer_block b using (key)
union
select offer_id from staging.judged;
analyze staging.needed;
