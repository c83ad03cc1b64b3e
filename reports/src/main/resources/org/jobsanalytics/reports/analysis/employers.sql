-- Spellings of one company count as one, under the spelling that is used most.
select
  mode() within group (order by company) as employer,
  count(*) as offers,
  count(distinct source) as sources
from mart.offer
where company_key is not null
group by company_key
order by offers desc, employer
limit 100
