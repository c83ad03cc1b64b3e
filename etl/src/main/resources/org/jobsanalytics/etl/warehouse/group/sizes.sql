-- Of the smaller blocks all that matters is that they are small, of the largest that they are too
-- large: none is counted out.
select k.key, block.size
from (
    select distinct u.key + step as key
    from core.offer_sketch s
    join staging.needed using (offer_id)
    cross join unnest(s.keys) as u (key)
    cross join (values (-1), (0), (1)) as periods (step)
    where u.key <> 0
) k
cross join lateral (
    select count(*) as size
    from (
        select
        from core.offer_block b
        where b.key = k.key
        limit current_setting('jobs.largest_block')::integer + 1
    ) first_few
) block
where block.size > current_setting('jobs.crowd')::integer
