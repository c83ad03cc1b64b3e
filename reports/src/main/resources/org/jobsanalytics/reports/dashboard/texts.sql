-- Of the newest offers, in the order of offers.sql, what is shown and not counted.
with last_update as (
  select (max(last_seen) at time zone 'Europe/Paris')::date as day
  from mart.offer
)
select o.url, o.title, o.commune_name
from mart.offer o
cross join last_update u
order by
  case when o.published_on between date '1970-01-02' and u.day then o.published_on end
    desc nulls last,
  o.offer_id desc
limit ?
