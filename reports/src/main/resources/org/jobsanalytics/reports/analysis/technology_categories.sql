-- How many vacancies name at least one technology of a category. Each category is one bit of a
-- number, so that a vacancy is looked at once; more than 63 of them would be an error.
with category as (
  select
    category,
    count(*) as technologies,
    (2::numeric ^ (row_number() over (order by category) - 1))::bigint as bit
  from mart.technology
  group by category
),
named as materialized (
  select categories, count(*) as vacancies
  from (
    select bit_or(c.bit) as categories
    from mart.vacancy_technology t
    join category c on c.category = t.category
    group by t.vacancy_id
  ) vacancy
  group by categories
)
select c.category, c.technologies, sum(n.vacancies)::bigint as vacancies
from category c
join named n on n.categories & c.bit <> 0
group by c.category, c.technologies
order by vacancies desc, c.category
