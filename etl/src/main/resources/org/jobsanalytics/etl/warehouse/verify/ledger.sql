-- The ledger: every count adds up by itself, and the offers of a source are as many as it counted new.
select format('%s: the ledger counts %s offers, there are %s', source, counted, present)
from (
    select source, coalesce(counted, 0) as counted, coalesce(present, 0) as present
    from (select source, sum(offers_new) as counted from ops.run_source group by source) l
    full join (select source, count(*) as present from core.offer group by source) o using (source)
) s
where counted <> present
union all
select format('run %s of %s: %s offers read, %s accounted for', run_id, source, offers_read,
    offers_new + offers_updated + offers_unchanged + offers_stale + offers_reopened
        + offers_duplicate + offers_quarantined)
from ops.run_source
where offers_read <> offers_new + offers_updated + offers_unchanged + offers_stale
    + offers_reopened + offers_duplicate + offers_quarantined
order by 1
limit 1
