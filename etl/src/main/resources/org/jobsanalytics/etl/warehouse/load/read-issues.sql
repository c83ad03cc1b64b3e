select code, offers
from ops.issue_count
where run_id = ? and source = ?
