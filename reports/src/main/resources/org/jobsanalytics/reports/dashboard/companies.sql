-- Each company under the spelling that most of its vacancies use, as in the study.
with spelling as (
  select company_key, company, count(*) as vacancies
  from mart.vacancy
  where company_key is not null
  group by company_key, company
)
select company_key, (array_agg(company order by vacancies desc, company))[1] as company
from spelling
group by company_key
