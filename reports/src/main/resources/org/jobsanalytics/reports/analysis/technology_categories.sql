-- How many vacancies name at least one technology of a category.
select
  category,
  count(distinct technology) as technologies,
  count(distinct vacancy_id) as vacancies
from mart.vacancy_technology
group by category
order by vacancies desc, category
