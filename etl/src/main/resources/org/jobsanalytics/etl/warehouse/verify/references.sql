-- Whatever refers to something finds it, whether or not the database was told to look.
select words
from (
    select format('%s %s is nowhere seen', source, external_id) as words
    from core.offer o
    where not exists (select 1 from core.offer_sighting s where s.offer_id = o.offer_id)
    union all
    select format('%s %s has no place', source, external_id)
    from core.offer o
    where not exists (select 1 from core.location l where l.location_id = o.location_id)
    union all
    select format('%s %s has no company', source, external_id)
    from core.offer o
    where o.company_id is not null
        and not exists (select 1 from core.company c where c.company_id = o.company_id)
    union all
    select format('a version of offer %s has no offer', v.offer_id)
    from core.offer_version v
    where not exists (select 1 from core.offer o where o.offer_id = v.offer_id)
    union all
    select format('technology %s of offer %s does not exist', t.technology_id, t.offer_id)
    from core.offer_technology t
    where not exists (select 1 from core.technology k where k.technology_id = t.technology_id)
        or not exists (select 1 from core.offer o where o.offer_id = t.offer_id)
    union all
    select format('the %s of offer %s has no offer', kind, offer_id)
    from (
        select 'sketch' as kind, offer_id from core.offer_sketch
        union all
        select 'link', one_id from core.offer_link
        union all
        select 'link', other_id from core.offer_link
    ) derived
    where not exists (select 1 from core.offer o where o.offer_id = derived.offer_id)
    union all
    select format('%s %s came with run %s, which is not in the ledger', o.source, o.external_id, o.run_id)
    from core.offer o
    where not exists (
        select 1 from ops.run_source r where r.run_id = o.run_id and r.source = o.source
    )
) s
order by words
limit 1
