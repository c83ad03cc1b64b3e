-- What vacancies of several ads say, as the study counts them; a publication and a salary as in the ads.
select
  vacancy_id as vacancy,
  text_offer_id,
  company,
  company_key,
  department_code,
  commune_name,
  contract,
  remote,
  case when salary_basis = 'STATED' then salary_min_eur_per_year end as salary_min,
  case when salary_basis = 'STATED' then salary_max_eur_per_year end as salary_max,
  experience_min_years,
  case
    when published_on between date '1970-01-02' and ?
    then published_on - date '1970-01-01'
  end as day
from mart.vacancy
where ads > 1
