-- Of how many ads a source leaves a field unknown.
with known as (
  select
    source,
    count(*) as ads,
    count(department_code) as place,
    count(commune_code) as town,
    count(company) as company,
    count(*) filter (where contract <> 'UNKNOWN') as contract,
    count(*) filter (where remote <> 'UNKNOWN') as remote,
    count(experience_min_years) as experience,
    count(*) filter (where salary_basis = 'STATED') as salary,
    count(published_on) as published,
    count(*) filter (where technologies_named > 0) as technology
  from mart.offer
  group by source
)
select
  coalesce(s.name, k.source) as source,
  sum(k.ads)::bigint as ads,
  sum(k.ads - k.place)::bigint as place,
  sum(k.ads - k.town)::bigint as town,
  sum(k.ads - k.company)::bigint as company,
  sum(k.ads - k.contract)::bigint as contract,
  sum(k.ads - k.remote)::bigint as remote,
  sum(k.ads - k.experience)::bigint as experience,
  sum(k.ads - k.salary)::bigint as salary,
  sum(k.ads - k.published)::bigint as published,
  sum(k.ads - k.technology)::bigint as technology
from known k
left join mart.source s on s.source = k.source
group by 1
order by ads desc, 1
