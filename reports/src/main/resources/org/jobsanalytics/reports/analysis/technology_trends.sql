-- The last 28 complete days of publication and the 28 before: all vacancies, and those that
-- name a technology.
with complete as (
  select (max(last_seen) at time zone 'Europe/Paris')::date - 1 as last_day
  from mart.vacancy
),
vacancy as (
  select v.vacancy_id, v.published_on > c.last_day - 28 as recent
  from mart.vacancy v
  cross join complete c
  where v.published_on > c.last_day - 56 and v.published_on <= c.last_day
)
select
  null as technology,
  count(*) filter (where recent) as vacancies,
  count(*) filter (where not recent) as vacancies_before
from vacancy
union all
select
  t.technology,
  count(*) filter (where v.recent),
  count(*) filter (where not v.recent)
from vacancy v
join mart.vacancy_technology t on t.vacancy_id = v.vacancy_id
group by t.technology
order by 1 nulls first
