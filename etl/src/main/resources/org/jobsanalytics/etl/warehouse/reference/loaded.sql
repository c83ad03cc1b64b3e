select 1
from ops.run_source
where run_id = ? and source = ?
