select s.*,
    o.source,
    o.external_id,
    o.salary_basis,
    c.key as company,
    l.precision,
    l.department_code,
    l.commune_code,
    l.commune_name
from staging.needed
join core.offer_sketch s using (offer_id)
join core.offer o using (offer_id)
join core.location l using (location_id)
left join core.company c using (company_id)
