-- How many vacancies say what of contract, remote work and experience, by day of publication.
with vacancy as (
  select
    contract,
    remote,
    case
      when experience_min_years < 1 then '0'
      when experience_min_years < 3 then '1'
      when experience_min_years < 5 then '3'
      when experience_min_years < 10 then '5'
      when experience_min_years >= 10 then '10'
      else 'UNKNOWN'
    end as experience,
    published_on
  from mart.vacancy
)
select
  case
    when grouping(contract) = 0 then 'CONTRACT'
    when grouping(remote) = 0 then 'REMOTE'
    else 'EXPERIENCE'
  end as dimension,
  coalesce(contract, remote, experience) as value,
  published_on,
  count(*) as vacancies
from vacancy
group by grouping sets (
  (contract, published_on),
  (remote, published_on),
  (experience, published_on)
)
order by 1, 2, 3
