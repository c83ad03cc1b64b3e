-- The median of what vacancies state to pay, gross euros a year, by département; no estimates.
with paid as (
  select
    department_code,
    (
      coalesce(salary_min_eur_per_year, salary_max_eur_per_year)::float
        + coalesce(salary_max_eur_per_year, salary_min_eur_per_year)
    ) / 2 as eur_per_year
  from mart.vacancy
  where salary_basis = 'STATED'
)
select
  d.code,
  d.name,
  count(p.eur_per_year) as with_salary,
  percentile_cont(0.5) within group (order by p.eur_per_year) as median
from mart.department d
left join paid p on p.department_code = d.code
where length(d.code) = 2 or d.code in ('971', '972', '973', '974', '976')
group by d.code, d.name
order by median desc nulls last, d.code
