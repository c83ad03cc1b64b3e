select source, rule, subject, words
from ops.warning
where run_id = ?
order by source, rule, subject
