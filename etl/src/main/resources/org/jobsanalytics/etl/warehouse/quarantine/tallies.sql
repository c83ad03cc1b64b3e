select source, outcome, count(*) as rows
from ops.replay
where run_id = ?
group by source, outcome
order by source, outcome
