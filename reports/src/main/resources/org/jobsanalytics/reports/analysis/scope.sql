-- What all figures have in common. A publication after the last fetch is an error of its source; a
-- few ads are years old, so it is told too from when on 95 % of them are.
with published as (
  select published_on as day, count(*) as offers, max(last_seen) as last_seen
  from mart.offer
  group by published_on
),
last_update as (
  select
    max(last_seen) as moment,
    (max(last_seen) at time zone 'Europe/Paris')::date as day,
    coalesce(sum(offers), 0)::bigint as offers
  from published
),
possible as (
  select
    p.day,
    sum(p.offers) over (order by p.day) as offers_until,
    sum(p.offers) over () as offers
  from published p
  join last_update u on p.day <= u.day
)
select
  (select count(*) from mart.vacancy) as vacancies,
  u.offers,
  floor(extract(epoch from u.moment))::bigint as last_update_epoch_second,
  u.day as last_update_day,
  min(p.day) as first_published_on,
  min(p.day) filter (where p.offers_until >= 0.05 * p.offers) as most_published_from,
  max(p.day) as last_published_on
from last_update u
left join possible p on true
group by u.offers, u.moment, u.day
