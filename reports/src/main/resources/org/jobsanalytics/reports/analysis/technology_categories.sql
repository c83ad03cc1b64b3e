-- How many vacancies name at least one technology of a category.
with named as (
  select distinct category, vacancy_id
  from mart.vacancy_technology
),
technology as (
  select distinct category, technology
  from mart.vacancy_technology
)
select
  n.category,
  t.technologies,
  n.vacancies
from (select category, count(*) as vacancies from named group by category) n
join (select category, count(*) as technologies from technology group by category) t using (category)
order by n.vacancies desc, n.category
