-- The newest first; all of one run, or of every run if none is named.
select r.kind,
    r.simulated,
    s.*,
    array(
        select i.code
        from ops.issue_count i
        where i.run_id = s.run_id and i.source = s.source
        order by i.code
    ) as issue_codes,
    array(
        select i.offers
        from ops.issue_count i
        where i.run_id = s.run_id and i.source = s.source
        order by i.code
    ) as issue_offers
from ops.run_source s
join ops.run r using (run_id)
where s.run_id = coalesce(?, s.run_id)
order by s.run_id desc, s.source
limit ?
