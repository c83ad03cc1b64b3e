-- Spellings of one company count as one, under the spelling that is used most.
with spelling as (
  select company_key, company, count(*) as vacancies, sum(ads) as ads
  from mart.vacancy
  where company_key is not null
  group by company_key, company
),
employer as (
  select
    company_key,
    (array_agg(company order by vacancies desc, company collate "C"))[1] as employer,
    sum(vacancies)::bigint as vacancies,
    sum(ads)::bigint as ads
  from spelling
  group by company_key
  order by vacancies desc, employer
  limit 100
)
select
  e.employer,
  o.is_agency,
  e.vacancies,
  e.ads,
  o.sources
from employer e
join (
  select
    company_key,
    bool_or(company_is_agency) as is_agency,
    count(distinct source) as sources
  from mart.offer
  where company_key in (select company_key from employer)
  group by company_key
) o on o.company_key = e.company_key
order by e.vacancies desc, e.employer
