-- The most named technologies in the départements of most vacancies.
with place as (
  select v.department_code as code, d.name, count(*) as department_vacancies
  from mart.vacancy v
  join mart.department d on d.code = v.department_code
  group by v.department_code, d.name
  order by department_vacancies desc, code
  limit 10
),
most as (
  select technology, vacancies
  from mart.technology
  order by vacancies desc, technology
  limit 12
),
counted as (
  select t.technology, v.department_code as code, count(*) as vacancies
  from mart.vacancy v
  join place p on p.code = v.department_code
  join mart.vacancy_technology t on t.vacancy_id = v.vacancy_id
  join most m on m.technology = t.technology
  group by t.technology, v.department_code
)
select
  m.technology,
  m.vacancies as technology_vacancies,
  p.code,
  p.name,
  p.department_vacancies,
  coalesce(c.vacancies, 0) as vacancies
from most m
cross join place p
left join counted c on c.technology = m.technology and c.code = p.code
order by m.vacancies desc, m.technology, p.department_vacancies desc, p.code
