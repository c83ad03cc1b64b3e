select
  o.source,
  coalesce(s.name, o.source) as name,
  coalesce(s.licence, '') as licence,
  coalesce(s.attribution, '') as attribution,
  coalesce(s.licence_fr, '') as licence_fr,
  coalesce(s.attribution_fr, '') as attribution_fr,
  coalesce(s.simulated, false) as simulated,
  o.offers
from (select source, count(*) as offers from mart.offer group by source) o
left join mart.source s on s.source = o.source
order by o.offers desc, name
