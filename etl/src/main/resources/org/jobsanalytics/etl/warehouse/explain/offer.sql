select o.*,
    c.key as company_key,
    c.is_agency as company_is_agency,
    l.precision,
    l.department_code,
    l.commune_code,
    l.commune_name,
    seen.last_seen,
    array(
        select t.name
        from core.offer_technology ot
        join core.technology t using (technology_id)
        where ot.offer_id = o.offer_id
    ) as technologies
from core.offer o
join core.location l using (location_id)
join core.offer_sighting seen using (offer_id)
left join core.company c using (company_id)
where o.offer_id = ?
