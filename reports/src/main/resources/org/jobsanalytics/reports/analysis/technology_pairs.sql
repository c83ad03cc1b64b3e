-- How often the most named technologies are named by the same vacancy. Each of them is one bit of a
-- number, so that a vacancy is looked at once.
with most as (
  select technology, vacancies, 1 << row_number() over (order by vacancies desc, technology)::int as bit
  from mart.technology
  order by vacancies desc, technology
  limit 12
),
named as materialized (
  select technologies, count(*) as vacancies
  from (
    select bit_or(m.bit) as technologies
    from mart.vacancy_technology t
    join most m on m.technology = t.technology
    group by t.vacancy_id
  ) vacancy
  group by technologies
)
select
  f.technology as first,
  s.technology as second,
  f.vacancies as first_vacancies,
  s.vacancies as second_vacancies,
  coalesce(sum(n.vacancies), 0)::bigint as both_vacancies,
  (select count(*) from mart.vacancy where technologies_named > 0) as naming_vacancies
from most f
join most s on s.technology > f.technology
left join named n on n.technologies & f.bit <> 0 and n.technologies & s.bit <> 0
group by f.technology, s.technology, f.vacancies, s.vacancies
order by 1, 2
