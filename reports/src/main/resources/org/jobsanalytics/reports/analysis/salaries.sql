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
        coalesce(v.salary_min_eur_per_year, v.salary_max_eur_per_year)::float
          + coalesce(v.salary_max_eur_per_year, v.salary_min_eur_per_year)
      ) / 2
    end as eur_per_year
  from mart.vacancy v
  left join mart.department d on d.code = v.department_code
),
stated as (
  select
    case
      when grouping(contract) = 0 then 'CONTRACT'
      when grouping(experience) = 0 then 'EXPERIENCE'
      when grouping(region) = 0 then 'REGION'
      else 'ALL'
    end as dimension,
    coalesce(contract, experience, region, '') as value,
    count(*) as vacancies,
    array_agg(eur_per_year) filter (where eur_per_year is not null) as salaries
  from vacancy
  group by grouping sets ((), (contract), (experience), (region))
  union all
  select 'TECHNOLOGY', t.technology, t.vacancies, p.salaries
  from mart.technology t
  left join (
    select n.technology, array_agg(v.eur_per_year) as salaries
    from vacancy v
    join mart.vacancy_technology n on n.vacancy_id = v.vacancy_id
    where v.eur_per_year is not null
    group by n.technology
  ) p on p.technology = t.technology
)
select
  s.dimension,
  s.value,
  s.vacancies,
  q.with_salary,
  q.at[1] as first_quartile,
  q.at[2] as median,
  q.at[3] as third_quartile
from stated s
cross join lateral (
  select
    count(*) as with_salary,
    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by eur_per_year) as at
  from unnest(s.salaries) as paid (eur_per_year)
) q
order by s.dimension, s.vacancies desc, s.value
