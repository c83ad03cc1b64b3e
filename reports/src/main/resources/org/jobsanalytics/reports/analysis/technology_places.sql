-- The most named technologies in the départements of most ads.
with place as (
  select o.department_code as code, d.name, count(*) as department_offers
  from mart.offer o
  join mart.department d on d.code = o.department_code
  group by o.department_code, d.name
  order by department_offers desc, code
  limit 10
),
most as (
  select t.technology, count(distinct t.offer_id) as offers
  from mart.offer_technology t
  join mart.offer o on o.offer_id = t.offer_id
  group by t.technology
  order by offers desc, t.technology
  limit 12
),
counted as (
  select t.technology, o.department_code as code, count(distinct o.offer_id) as offers
  from mart.offer o
  join place p on p.code = o.department_code
  join mart.offer_technology t on t.offer_id = o.offer_id
  join most m on m.technology = t.technology
  group by t.technology, o.department_code
)
select
  m.technology,
  m.offers as technology_offers,
  p.code,
  p.name,
  p.department_offers,
  coalesce(c.offers, 0) as offers
from most m
cross join place p
left join counted c on c.technology = m.technology and c.code = p.code
order by m.offers desc, m.technology, p.department_offers desc, p.code
