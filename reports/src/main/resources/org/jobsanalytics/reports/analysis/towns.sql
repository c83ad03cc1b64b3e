select
  commune_code as code,
  min(commune_name) as town,
  min(department_code) as department,
  count(*) as vacancies,
  sum(ads)::bigint as ads
from mart.vacancy
where commune_code is not null
group by commune_code
order by vacancies desc, code
limit 100
