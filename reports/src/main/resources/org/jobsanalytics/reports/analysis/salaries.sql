-- What vacancies state to pay, gross euros a year: the middle of the range, or the one bound given.
-- Estimates of a source are no statements and are left out.
with vacancy as (
  select
    v.vacancy_id,
    v.contract,
    coalesce(d.region_name, 'UNKNOWN') as region,
    case
      when v.experience_min_years < 1 then '0'
      when v.experience_min_years < 3 then '1'
      when v.experience_min_years < 5 then '3'
      when v.experience_min_years < 10 then '5'
      when v.experience_min_years >= 10 then '10'
      else 'UNKNOWN'
    end as experience,
    case
      when v.salary_basis = 'STATED' then (
        coalesce(v.salary_min_eur_per_year, v.salary_max_eur_per_year)::numeric
          + coalesce(v.salary_max_eur_per_year, v.salary_min_eur_per_year)
      ) / 2
    end as eur_per_year
  from mart.vacancy v
  left join mart.department d on d.code = v.department_code
),
paid as materialized (
  select * from vacancy where eur_per_year is not null
),
counted as (
  select
    case
      when grouping(contract) = 0 then 'CONTRACT'
      when grouping(experience) = 0 then 'EXPERIENCE'
      when grouping(region) = 0 then 'REGION'
      else 'ALL'
    end as dimension,
    coalesce(contract, experience, region, '') as value,
    count(*) as vacancies
  from vacancy
  group by grouping sets ((), (contract), (experience), (region))
  union all
  select 'TECHNOLOGY', technology, count(*)
  from mart.vacancy_technology
  group by technology
),
stated as (
  select 'ALL' as dimension, '' as value, eur_per_year from paid
  union all
  select 'CONTRACT', contract, eur_per_year from paid
  union all
  select 'EXPERIENCE', experience, eur_per_year from paid
  union all
  select 'REGION', region, eur_per_year from paid
  union all
  select 'TECHNOLOGY', t.technology, p.eur_per_year
  from paid p
  join mart.vacancy_technology t using (vacancy_id)
),
quartiles as (
  select
    dimension,
    value,
    count(*) as with_salary,
    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by eur_per_year::float) as at
  from stated
  group by dimension, value
)
select
  c.dimension,
  c.value,
  c.vacancies,
  coalesce(q.with_salary, 0) as with_salary,
  q.at[1] as first_quartile,
  q.at[2] as median,
  q.at[3] as third_quartile
from counted c
left join quartiles q using (dimension, value)
order by c.dimension, c.vacancies desc, c.value
