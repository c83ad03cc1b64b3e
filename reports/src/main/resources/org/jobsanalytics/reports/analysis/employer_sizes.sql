-- How many employers have how many ads.
select offers, count(*) as employers
from (
  select company_key, count(*) as offers
  from mart.offer
  where company_key is not null
  group by company_key
) employer
group by offers
order by offers
