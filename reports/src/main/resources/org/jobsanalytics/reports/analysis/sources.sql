select
  o.source,
  coalesce(s.name, o.source) as name,
  coalesce(s.licence, '') as licence,
  coalesce(s.attribution, '') as attribution,
  coalesce(s.licence_fr, '') as licence_fr,
  coalesce(s.attribution_fr, '') as attribution_fr,
  coalesce(s.simulated, false) as simulated,
  count(*) as offers
from mart.offer o
left join mart.source s on s.source = o.source
group by 1, 2, 3, 4, 5, 6, 7
order by offers desc, name
