-- The ads are those of the vacancies that name it, even if some of them were cut before it.
select
  t.technology,
  min(t.category) as category,
  count(*) as vacancies,
  sum(v.ads)::bigint as ads
from (select distinct vacancy_id, technology, category from mart.vacancy_technology) t
join mart.vacancy v on v.vacancy_id = t.vacancy_id
group by t.technology
order by vacancies desc, t.technology
