-- Only the columns that questions name: a narrow copy is read in a moment.
-- The dashboard is read beside; workers would take its time, and count some things again.
set local max_parallel_workers_per_gather = 0;
-- An index has the technologies in the order of the offers.
set local enable_hashagg = off;
create temporary table offer on commit drop as
select
  offer_id,
  source,
  company,
  company_key,
  company_is_agency,
  department_code,
  commune_code,
  commune_name,
  place_precision,
  contract,
  remote,
  salary_min_eur_per_year,
  salary_max_eur_per_year,
  salary_basis,
  experience_min_years,
  published_on,
  first_published_at,
  first_seen,
  last_seen,
  closed_at,
  vacancy_reason,
  technologies_named
from mart.offer;
set local enable_hashagg = on;
-- A vacancy of one ad says what the ad says.
create temporary table vacancy on commit drop as
select
  offer_id as vacancy_id,
  1 as ads,
  array[source] as sources,
  company,
  company_key,
  department_code,
  commune_code,
  commune_name,
  place_precision,
  contract,
  remote,
  salary_min_eur_per_year,
  salary_max_eur_per_year,
  salary_basis,
  experience_min_years,
  published_on,
  last_seen,
  technologies_named
from offer
where vacancy_reason is null
union all
select
  vacancy_id,
  ads,
  sources,
  company,
  company_key,
  department_code,
  commune_code,
  commune_name,
  place_precision,
  contract,
  remote,
  salary_min_eur_per_year,
  salary_max_eur_per_year,
  salary_basis,
  experience_min_years,
  published_on,
  last_seen,
  technologies_named
from mart.vacancy
where ads > 1;
create temporary table vacancy_technology on commit drop as
select vacancy_id, technology, category, ads
from mart.vacancy_technology;
-- As the view does, of the copy.
create temporary table technology on commit drop as
select technology, min(category) as category, count(*) as vacancies, sum(ads)::bigint as ads
from vacancy_technology
group by technology;
analyze offer;
analyze vacancy;
analyze vacancy_technology;
analyze technology;
