analyze staging.block_size;

-- All that the judged offers share a block with that is not too large to say anything.
insert into staging.needed (offer_id)
select distinct b.offer_id
from staging.block_size k
join core.offer_block b using (key)
where k.size <= current_setting('jobs.largest_block')::integer
on conflict do nothing;
analyze staging.needed;
