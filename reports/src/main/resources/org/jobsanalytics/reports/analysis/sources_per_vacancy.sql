-- On how many sources vacancies are.
select
  cardinality(sources) as sources,
  count(*) as vacancies,
  sum(ads)::bigint as ads
from mart.vacancy
group by 1
order by 1
