-- What became of each row of the quarantine that this load read again. A row is resolved by what
-- would keep it out of the quarantine in a rebuild.
insert into ops.replay (
    run_id, source, raw_part, raw_line, raw_offset, reason, outcome, detail
)
select current_setting('jobs.run'), q.source, q.raw_part, q.raw_line, q.raw_offset, q.reason,
    case
        when a.problem <> '' then 'raw_lost'
        when found.rejection is not null then 'rejected'
        when found.seq is not null or q.raw_offset is null then 'read'
        else 'no_offer'
    end,
    coalesce(nullif(a.problem, ''), found.detail, '')
from staging.attempt a
join ops.quarantine q using (quarantine_id)
left join staging.outcome found
    on found.raw_part = q.raw_part
    and found.raw_line = q.raw_line
    and found.raw_offset is not distinct from q.raw_offset;

update ops.quarantine q
set resolved_run_id = r.run_id,
    resolved_at = r.replayed_at
from staging.attempt a, ops.replay r
where q.quarantine_id = a.quarantine_id
    and r.run_id = current_setting('jobs.run')
    and r.raw_part = q.raw_part
    and r.raw_line = q.raw_line
    and r.raw_offset is not distinct from q.raw_offset
    and r.outcome in ('read', 'no_offer');
