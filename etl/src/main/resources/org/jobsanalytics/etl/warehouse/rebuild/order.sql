select run_id, source
from ops.run_source
join ops.run using (run_id)
where kind in ('crawl', 'import')
order by load_order
