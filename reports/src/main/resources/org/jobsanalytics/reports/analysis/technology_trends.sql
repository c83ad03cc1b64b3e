-- The last 28 complete days of publication and the 28 before: ads, and ads that name a technology.
with complete as (
  select (max(last_seen) at time zone 'Europe/Paris')::date - 1 as last_day
  from mart.offer
),
offer as (
  select o.offer_id, o.published_on > c.last_day - 28 as recent
  from mart.offer o
  cross join complete c
  where o.published_on > c.last_day - 56 and o.published_on <= c.last_day
)
select
  null as technology,
  count(*) filter (where recent) as offers,
  count(*) filter (where not recent) as offers_before
from offer
union all
select
  t.technology,
  count(distinct o.offer_id) filter (where o.recent),
  count(distinct o.offer_id) filter (where not o.recent)
from offer o
join mart.offer_technology t on t.offer_id = o.offer_id
group by t.technology
order by 1 nulls first
