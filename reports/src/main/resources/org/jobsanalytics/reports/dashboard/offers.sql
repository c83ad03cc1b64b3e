-- Every offer, the newest first. A publication after the last fetch, the given day, is an error of its
-- source, and a salary that a source predicts is not one that was stated: both are unknown here.
with offer as (
  select *
  from mart.offer
  offset 0 -- The day is worked out once, not wherever it is named.
)
select
  offer_id,
  vacancy_id as vacancy,
  vacancy_reason is null as alone,
  source,
  company,
  company_key,
  department_code,
  contract,
  remote,
  case when salary_basis = 'STATED' then salary_min_eur_per_year end as salary_min,
  case when salary_basis = 'STATED' then salary_max_eur_per_year end as salary_max,
  experience_min_years,
  case
    when published_on between date '1970-01-02' and ?
    then published_on - date '1970-01-01'
  end as day
from offer
order by day desc nulls last, offer_id desc
