-- Of the smaller blocks all that matters is that they are small.
select b.key, count(*)
from (
    select distinct u.key
    from core.offer_sketch s
    join staging.needed using (offer_id)
    cross join unnest(s.keys) as u (key)
    where u.key <> 0
) k
join core.offer_block b using (key)
group by b.key
having count(*) > current_setting('jobs.crowd')::integer
