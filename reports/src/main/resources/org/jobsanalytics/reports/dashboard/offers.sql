-- Every offer, the newest first. A publication after the last fetch is an error of its source, and
-- a salary that a source predicts is not one that was stated: both are unknown here.
with last_update as (
  select (max(last_seen) at time zone 'Europe/Paris')::date as day
  from mart.offer
),
offer as (
  select
    offer_id,
    vacancy_id,
    source,
    company,
    company_key,
    department_code,
    contract,
    remote,
    salary_basis,
    salary_min_eur_per_year,
    salary_max_eur_per_year,
    experience_min_years,
    published_on
  from mart.offer
  offset 0 -- The day is worked out once, not wherever it is named.
)
select
  o.offer_id,
  o.vacancy_id as vacancy,
  o.source,
  o.company,
  o.company_key,
  o.department_code,
  o.contract,
  o.remote,
  case when o.salary_basis = 'STATED' then o.salary_min_eur_per_year end as salary_min,
  case when o.salary_basis = 'STATED' then o.salary_max_eur_per_year end as salary_max,
  o.experience_min_years,
  case
    when o.published_on between date '1970-01-02' and u.day
    then o.published_on - date '1970-01-01'
  end as day
from offer o
cross join last_update u
order by day desc nulls last, offer_id desc
limit ?
