-- The ads are those of the vacancies that name it, even if some of them were cut before it.
select
  technology,
  min(category) as category,
  count(*) as vacancies,
  sum(ads)::bigint as ads
from mart.vacancy_technology
group by technology
order by vacancies desc, technology
