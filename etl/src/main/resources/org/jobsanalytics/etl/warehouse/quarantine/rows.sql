select q.*, r.simulated,
    (
        select count(*)
        from ops.replay a
        where a.raw_part = q.raw_part
            and a.raw_line = q.raw_line
            and a.raw_offset is not distinct from q.raw_offset
    ) as attempts
from ops.quarantine q
join ops.run r using (run_id)
where q.source = coalesce(?, q.source)
    and q.reason = coalesce(?, q.reason)
    and q.run_id = coalesce(?, q.run_id)
    and (? or q.resolved_at is null)
    and q.quarantine_id = coalesce(?, q.quarantine_id)
order by q.quarantine_id
