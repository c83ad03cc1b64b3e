-- The facts of every ad, without what its author wrote.
select
  o.offer_id,
  o.vacancy_id,
  o.source,
  o.external_id,
  o.url,
  o.company,
  o.department_code,
  o.commune_code,
  o.commune_name,
  o.place_precision,
  o.contract,
  o.remote,
  o.salary_min_eur_per_year,
  o.salary_max_eur_per_year,
  o.salary_basis,
  o.experience_min_years,
  o.rome_code,
  o.published_on,
  o.first_seen,
  o.last_seen,
  o.closed_at,
  o.close_reason,
  t.technologies
from mart.offer o
left join (
  select offer_id, array_agg(distinct technology order by technology) as technologies
  from mart.offer_technology
  group by offer_id
) t on t.offer_id = o.offer_id
order by o.offer_id
