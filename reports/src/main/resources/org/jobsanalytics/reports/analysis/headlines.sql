-- Of all vacancies, of those published within the last 28 complete days, and of those of the 28 days
-- before. Spellings of one company count once; départements are the 101 of the map.
with complete as (
  select (max(last_seen) at time zone 'Europe/Paris')::date - 1 as last_day
  from mart.vacancy
),
department as (
  select code
  from mart.department
  where length(code) = 2 or code in ('971', '972', '973', '974', '976')
),
named as (
  select distinct vacancy_id
  from mart.vacancy_technology
),
vacancy as materialized (
  select
    v.ads,
    v.company_key,
    v.remote,
    coalesce(v.salary_min_eur_per_year, v.salary_max_eur_per_year) is not null
      and v.salary_basis = 'STATED' as states_salary,
    d.code as department,
    n.vacancy_id is not null as names_technology,
    case
      when v.published_on between c.last_day - 27 and c.last_day then 'NOW'
      when v.published_on between c.last_day - 55 and c.last_day - 28 then 'BEFORE'
    end as period
  from mart.vacancy v
  cross join complete c
  left join department d on d.code = v.department_code
  left join named n on n.vacancy_id = v.vacancy_id
),
counted as (
  select
    case when grouping(period) = 1 then 'ALL' else period end as period,
    count(*) as vacancies,
    coalesce(sum(ads), 0)::bigint as ads,
    count(company_key) as with_company,
    count(*) filter (where states_salary) as with_stated_salary,
    count(*) filter (where remote in ('FULL', 'HYBRID', 'OCCASIONAL')) as with_remote,
    count(*) filter (where remote = 'UNKNOWN') as without_word_on_remote,
    count(department) as located,
    count(*) filter (where names_technology) as with_technology
  from vacancy
  group by grouping sets ((), (period))
  having grouping(period) = 1 or period is not null
),
spread as (
  select period, count(company_key) as companies, count(department) as covered_departments
  from (
    select case when grouping(period) = 1 then 'ALL' else period end as period, company_key, department
    from vacancy
    group by grouping sets ((company_key), (period, company_key), (department), (period, department))
  ) one
  group by period
)
select
  c.period,
  c.vacancies,
  c.ads,
  coalesce(s.companies, 0) as companies,
  c.with_company,
  c.with_stated_salary,
  c.with_remote,
  c.without_word_on_remote,
  c.located,
  coalesce(s.covered_departments, 0) as covered_departments,
  (select count(*) from department) as departments,
  c.with_technology
from counted c
left join spread s on s.period = c.period
order by c.period
