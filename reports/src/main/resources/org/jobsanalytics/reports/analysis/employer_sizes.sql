-- How many employers have how many vacancies.
select vacancies, count(*) as employers
from (
  select company_key, count(*) as vacancies
  from mart.vacancy
  where company_key is not null
  group by company_key
) employer
group by vacancies
order by vacancies
