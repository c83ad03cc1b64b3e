-- Vacancies that are alike in all that the dashboard filters by, as one row, the newest first. Pay is
-- told to the thousand euros below and experience to the year below, so that the classes of the page
-- keep whom they have, and never to 0, which says that it is not known; companies would leave hardly
-- two alike.
with named as (
  select vacancy_id, string_agg(technology, E'\n' order by technology) as technologies
  from mart.vacancy_technology
  group by vacancy_id
),
told as (
  select
    v.department_code,
    v.contract,
    v.remote,
    case when v.salary_basis = 'STATED' then greatest(1, floor(
      (coalesce(v.salary_min_eur_per_year, v.salary_max_eur_per_year)
        + coalesce(v.salary_max_eur_per_year, v.salary_min_eur_per_year)) / 2000
    )::integer * 1000) end as salary,
    least(floor(v.experience_min_years), 10) as experience_min_years,
    case
      when v.published_on between date '1970-01-02' and ?
      then greatest(1, date_trunc(?, v.published_on::timestamp)::date - date '1970-01-01')
    end as day,
    array_to_string(v.sources, E'\n') as sources,
    n.technologies
  from mart.vacancy v
  left join named n using (vacancy_id)
)
select
  count(*) as vacancies,
  null as company,
  null as company_key,
  department_code,
  contract,
  remote,
  salary as salary_min,
  salary as salary_max,
  experience_min_years,
  day,
  sources,
  technologies
from told
group by department_code, contract, remote, salary, experience_min_years, day, sources, technologies
order by day desc nulls last, department_code, contract, remote, salary, experience_min_years, sources,
  technologies
limit ?
