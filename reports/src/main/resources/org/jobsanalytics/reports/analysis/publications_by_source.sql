select coalesce(s.name, o.source) as source, o.published_on, sum(o.ads)::bigint as ads
from (
  select source, published_on, count(*) as ads
  from mart.offer
  where published_on is not null
  group by source, published_on
) o
left join mart.source s on s.source = o.source
group by 1, 2
order by 1, 2
