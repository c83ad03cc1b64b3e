-- What all figures have in common. A publication after the last fetch is an error of its source; a
-- few ads are years old, so it is told too from when on 95 % of them are.
with last_update as (
  select max(last_seen) as moment, (max(last_seen) at time zone 'Europe/Paris')::date as day
  from mart.offer
)
select
  (select count(*) from mart.vacancy) as vacancies,
  count(o.offer_id) as offers,
  floor(extract(epoch from min(u.moment)))::bigint as last_update_epoch_second,
  min(u.day) as last_update_day,
  min(o.published_on) filter (where o.published_on <= u.day) as first_published_on,
  percentile_disc(0.05) within group (order by o.published_on)
    filter (where o.published_on <= u.day) as most_published_from,
  max(o.published_on) filter (where o.published_on <= u.day) as last_published_on
from last_update u
left join mart.offer o on true
