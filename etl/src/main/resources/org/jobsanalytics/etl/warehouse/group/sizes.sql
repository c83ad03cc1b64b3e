-- Of the smaller ones all that matters is that they are small.
select key, size
from staging.block_size
where size > current_setting('jobs.crowd')::integer
