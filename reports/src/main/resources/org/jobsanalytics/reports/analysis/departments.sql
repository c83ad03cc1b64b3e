select
  d.code,
  d.name,
  d.region_name,
  d.population,
  count(o.offer_id) as offers
from mart.department d
left join mart.offer o on o.department_code = d.code
group by d.code, d.name, d.region_name, d.population
order by offers desc, d.code
