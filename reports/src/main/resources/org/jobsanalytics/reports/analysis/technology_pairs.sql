-- How often the most named technologies are named by the same vacancy.
with most as (
  select technology, count(*) as vacancies
  from mart.vacancy_technology
  group by technology
  order by vacancies desc, technology
  limit 12
),
shown as materialized (
  select n.vacancy_id, n.technology
  from mart.vacancy_technology n
  join most m on m.technology = n.technology
),
pair as (
  select a.technology as first, b.technology as second, count(*) as vacancies
  from shown a
  join shown b on b.vacancy_id = a.vacancy_id and b.technology > a.technology
  group by a.technology, b.technology
)
select
  f.technology as first,
  s.technology as second,
  f.vacancies as first_vacancies,
  s.vacancies as second_vacancies,
  coalesce(p.vacancies, 0) as both_vacancies,
  (select count(*) from (select distinct vacancy_id from mart.vacancy_technology) named)
    as naming_vacancies
from most f
join most s on s.technology > f.technology
left join pair p on p.first = f.technology and p.second = s.technology
order by 1, 2
