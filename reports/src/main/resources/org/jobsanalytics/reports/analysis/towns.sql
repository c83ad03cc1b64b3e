select
  o.commune_code as code,
  min(o.commune_name) as town,
  min(o.department_code) as department,
  count(*) as offers
from mart.offer o
where o.commune_code is not null
group by o.commune_code
order by offers desc, code
limit 100
