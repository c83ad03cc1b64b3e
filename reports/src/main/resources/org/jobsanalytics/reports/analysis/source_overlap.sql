-- How many vacancies are on two sources; of a source with itself, how many are on it at all.
with shown as (
  select sources, count(*) as vacancies
  from mart.vacancy
  group by sources
)
select
  coalesce(one.name, first.source) as source,
  coalesce(two.name, second.source) as other_source,
  sum(shown.vacancies)::bigint as vacancies
from shown
cross join unnest(shown.sources) as first (source)
cross join unnest(shown.sources) as second (source)
left join mart.source one on one.source = first.source
left join mart.source two on two.source = second.source
group by 1, 2
order by 1, 2
