-- Spellings of one company count once. The 101 départements: two characters, and the five overseas.
with department as (
  select code
  from mart.department
  where length(code) = 2 or code in ('971', '972', '973', '974', '976')
)
select
  count(*) as offers,
  count(distinct o.company_key) as companies,
  count(o.company) as with_company,
  count(*) filter (
    where coalesce(o.salary_min_eur_per_year, o.salary_max_eur_per_year) is not null
      and o.salary_basis = 'STATED'
  ) as with_stated_salary,
  count(*) filter (where o.remote in ('FULL', 'HYBRID', 'OCCASIONAL')) as with_remote,
  count(*) filter (where o.remote is null or o.remote = 'UNKNOWN') as without_word_on_remote,
  count(d.code) as located,
  count(distinct d.code) as covered_departments,
  (select count(*) from department) as departments,
  (
    select count(distinct t.offer_id)
    from mart.offer_technology t
    join mart.offer named on named.offer_id = t.offer_id
  ) as with_technology
from mart.offer o
left join department d on d.code = o.department_code
