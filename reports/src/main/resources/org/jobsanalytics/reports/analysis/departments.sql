-- The 101 départements: two characters, and the five overseas. Other codes of three characters, as
-- 988, are those of collectivities, which are on no map of the départements.
select
  d.code,
  d.name,
  d.region_name,
  d.population,
  count(v.vacancy_id) as vacancies,
  coalesce(sum(v.ads), 0)::bigint as ads
from mart.department d
left join mart.vacancy v on v.department_code = d.code
where length(d.code) = 2 or d.code in ('971', '972', '973', '974', '976')
group by d.code, d.name, d.region_name, d.population
order by vacancies desc, d.code
