-- Spellings of one company count once.
select
  count(*) as offers,
  count(distinct company_key) as companies,
  count(company) as with_company,
  count(*) filter (
    where coalesce(salary_min_eur_per_year, salary_max_eur_per_year) is not null
      and salary_basis = 'STATED'
  ) as with_stated_salary,
  count(*) filter (where remote in ('FULL', 'HYBRID', 'OCCASIONAL')) as with_remote,
  count(*) filter (where remote is null or remote = 'UNKNOWN') as without_word_on_remote
from mart.offer
