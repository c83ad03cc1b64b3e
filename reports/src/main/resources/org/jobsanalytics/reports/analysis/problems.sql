-- What was lost or doubtful in ads that were read, and what could not be read at all. An ad counts
-- at every reading; one that is collected each day and lacks something does so each day.
-- Of a source of which no ad could be read, there is no rate.
select
  coalesce(s.name, p.source) as source,
  p.kind,
  p.code,
  p.found,
  p.resolved,
  p.ads_read,
  p.found / nullif(p.ads_read, 0)::double precision as per_ad_read
from (
  select source, 'ISSUE' as kind, code, offers as found, 0::bigint as resolved, offers_read as ads_read
  from mart.issue_code
  union all
  select source, 'QUARANTINE', reason, found, resolved, offers_read
  from mart.quarantine_reason
) p
left join mart.source s on s.source = p.source
order by p.kind, p.found desc, 1, p.code
