-- As in sizes.sql, of every block: most are needed, and counting all in their order is quicker.
select key, count(*)
from core.offer_block
group by key
having count(*) > current_setting('jobs.crowd')::integer
