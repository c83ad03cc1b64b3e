-- How often the most named technologies are named by the same ad.
with named as materialized (
  select distinct t.offer_id, t.technology
  from mart.offer_technology t
  join mart.offer o on o.offer_id = t.offer_id
),
most as (
  select technology, count(*) as offers
  from named
  group by technology
  order by offers desc, technology
  limit 12
),
shown as materialized (
  select n.offer_id, n.technology
  from named n
  join most m on m.technology = n.technology
),
pair as (
  select a.technology as first, b.technology as second, count(*) as offers
  from shown a
  join shown b on b.offer_id = a.offer_id and b.technology > a.technology
  group by a.technology, b.technology
)
select
  f.technology as first,
  s.technology as second,
  f.offers as first_offers,
  s.offers as second_offers,
  coalesce(p.offers, 0) as both_offers,
  (select count(distinct offer_id) from named) as naming_offers
from most f
join most s on s.technology > f.technology
left join pair p on p.first = f.technology and p.second = s.technology
order by 1, 2
