-- How many ads name at least one technology of a category.
select
  t.category,
  count(distinct t.technology) as technologies,
  count(distinct o.offer_id) as offers
from mart.offer_technology t
join mart.offer o on o.offer_id = t.offer_id
group by t.category
order by offers desc, t.category
