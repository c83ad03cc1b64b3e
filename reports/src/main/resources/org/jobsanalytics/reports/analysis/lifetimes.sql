-- In whole days since first publication (else since first seen): when an ad came under watch, and
-- when the watch ended, by its closing or, for one still open, by the last time it was seen.
with life as (
  select
    least(coalesce(first_published_at, first_seen), first_seen) as born,
    first_seen,
    last_seen,
    closed_at
  from mart.offer
),
watched as (
  select
    floor(date_part('epoch', first_seen - born) / 86400)::int as entered,
    case
      when closed_at is not null then ceil(date_part('epoch', closed_at - born) / 86400)::int
      else floor(date_part('epoch', last_seen - born) / 86400)::int
    end as left_at,
    closed_at is not null as closed
  from life
),
spell as (
  select
    entered,
    case when closed then greatest(left_at, entered + 1) else left_at end as left_at,
    closed,
    count(*) as ads
  from watched
  where closed or left_at > entered
  group by 1, 2, 3
)
select day, sum(entered)::bigint as entered, sum(closed)::bigint as closed, sum(open)::bigint as open
from (
  select entered as day, ads as entered, 0 as closed, 0 as open from spell
  union all
  select left_at, 0, case when closed then ads else 0 end, case when closed then 0 else ads end
  from spell
) event
group by day
order by day
