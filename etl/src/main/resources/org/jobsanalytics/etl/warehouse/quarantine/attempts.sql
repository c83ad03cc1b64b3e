select a.run_id, a.replayed_at, a.outcome, a.detail
from ops.quarantine q
join ops.replay a
    on a.raw_part = q.raw_part
    and a.raw_line = q.raw_line
    and a.raw_offset is not distinct from q.raw_offset
where q.quarantine_id = ?
order by a.replayed_at, a.run_id
