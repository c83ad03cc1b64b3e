-- What vacancies of several ads say, as the study counts them; a publication and a salary as in the ads.
with last_update as (
  select (max(last_seen) at time zone 'Europe/Paris')::date as day
  from mart.offer
)
select
  v.vacancy_id as vacancy,
  v.text_offer_id,
  v.company,
  v.company_key,
  v.department_code,
  v.commune_name,
  v.contract,
  v.remote,
  case when v.salary_basis = 'STATED' then v.salary_min_eur_per_year end as salary_min,
  case when v.salary_basis = 'STATED' then v.salary_max_eur_per_year end as salary_max,
  v.experience_min_years,
  case
    when v.published_on between date '1970-01-02' and u.day
    then v.published_on - date '1970-01-01'
  end as day
from mart.vacancy v
cross join last_update u
where v.ads > 1
