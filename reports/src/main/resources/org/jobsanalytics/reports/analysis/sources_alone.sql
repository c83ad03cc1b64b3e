-- Of how many ads of a source the vacancy is on no other source.
select
  coalesce(s.name, o.source) as source,
  sum(o.ads)::bigint as ads,
  coalesce(sum(a.ads), 0)::bigint as ads_alone
from (select source, count(*) as ads from mart.offer group by source) o
left join (
  select sources[1] as source, sum(ads) as ads
  from mart.vacancy
  where cardinality(sources) = 1
  group by sources[1]
) a on a.source = o.source
left join mart.source s on s.source = o.source
group by 1
order by ads desc, 1
