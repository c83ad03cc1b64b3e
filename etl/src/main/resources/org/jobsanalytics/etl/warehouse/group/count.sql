-- How many offers there are in the blocks of the needed ones, and in the same blocks of the period
-- before and after. The largest are not counted out.
insert into staging.block_size (key, size)
select k.key, block.size
from (
    select u.key + step as key
    from staging.needed
    join core.offer_sketch s using (offer_id)
    cross join unnest(s.keys) as u (key)
    cross join (values (-1), (0), (1)) as periods (step)
    where u.key <> 0
    except
    select key
    from staging.block_size
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
where block.size > 0;
