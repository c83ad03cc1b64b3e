-- Of how many ads of a source the vacancy is on no other source.
select
  coalesce(s.name, o.source) as source,
  count(*) as ads,
  count(*) filter (where cardinality(v.sources) = 1) as ads_alone
from mart.offer o
join mart.vacancy v on v.vacancy_id = o.vacancy_id
left join mart.source s on s.source = o.source
group by 1
order by ads desc, 1
