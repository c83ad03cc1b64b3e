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
vacancy as (
  select
    v.ads,
    v.company_key,
    v.remote,
    coalesce(v.salary_min_eur_per_year, v.salary_max_eur_per_year) is not null
      and v.salary_basis = 'STATED' as states_salary,
    d.code as department,
    v.technologies_named > 0 as names_technology,
    case
      when v.published_on between c.last_day - 27 and c.last_day then 'NOW'
      when v.published_on between c.last_day - 55 and c.last_day - 28 then 'BEFORE'
    end as period
  from mart.vacancy v
  cross join complete c
  left join department d on d.code = v.department_code
),
part as (
  select
    period,
    grouping(department) = 1 as of_company,
    company_key,
    department,
    count(*) as vacancies,
    sum(ads) as ads,
    count(*) filter (where states_salary) as with_stated_salary,
    count(*) filter (where remote in ('FULL', 'HYBRID', 'OCCASIONAL')) as with_remote,
    count(*) filter (where remote = 'UNKNOWN') as without_word_on_remote,
    count(*) filter (where names_technology) as with_technology
  from vacancy
  group by grouping sets ((period, company_key), (period, department))
)
select
  case when grouping(period) = 1 then 'ALL' else period end as period,
  coalesce(sum(vacancies) filter (where of_company), 0)::bigint as vacancies,
  coalesce(sum(ads) filter (where of_company), 0)::bigint as ads,
  count(distinct company_key) as companies,
  coalesce(sum(vacancies) filter (where company_key is not null), 0)::bigint as with_company,
  coalesce(sum(with_stated_salary) filter (where of_company), 0)::bigint as with_stated_salary,
  coalesce(sum(with_remote) filter (where of_company), 0)::bigint as with_remote,
  coalesce(sum(without_word_on_remote) filter (where of_company), 0)::bigint
    as without_word_on_remote,
  coalesce(sum(vacancies) filter (where department is not null), 0)::bigint as located,
  count(distinct department) as covered_departments,
  (select count(*) from department) as departments,
  coalesce(sum(with_technology) filter (where of_company), 0)::bigint as with_technology
from part
group by grouping sets ((), (period))
having grouping(period) = 1 or period is not null
order by 1
