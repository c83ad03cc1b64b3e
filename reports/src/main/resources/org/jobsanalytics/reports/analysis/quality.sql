-- Of how many ads a source leaves a field unknown.
select
  coalesce(s.name, o.source) as source,
  count(*) as ads,
  count(*) filter (where o.department_code is null) as place,
  count(*) filter (where o.commune_code is null) as town,
  count(*) filter (where o.company is null) as company,
  count(*) filter (where o.contract = 'UNKNOWN') as contract,
  count(*) filter (where o.remote = 'UNKNOWN') as remote,
  count(*) filter (where o.experience_min_years is null) as experience,
  count(*) filter (where o.salary_basis is distinct from 'STATED') as salary,
  count(*) filter (where o.published_on is null) as published,
  count(*) filter (where t.offer_id is null) as technology
from mart.offer o
left join mart.source s on s.source = o.source
left join (select distinct offer_id from mart.offer_technology) t on t.offer_id = o.offer_id
group by 1
order by ads desc, 1
