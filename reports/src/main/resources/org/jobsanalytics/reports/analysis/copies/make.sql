-- Only the columns that questions name: a narrow copy is read in a moment.
create temporary table vacancy on commit drop as
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
  last_seen
from mart.vacancy;
create temporary table vacancy_technology on commit drop as
select vacancy_id, technology, category, ads
from mart.vacancy_technology;
analyze vacancy;
analyze vacancy_technology;
