-- Offers of this load that are in another state than the one their sketch was made from. One that is
-- only of another day has its sketch with it: its text may be past its time and gone.
select o.offer_id,
    o.source,
    o.external_id,
    o.title as heading,
    o.description,
    o.digest,
    c.key as company,
    o.company_name,
    l.precision,
    l.department_code,
    l.commune_code,
    l.commune_name,
    coalesce(o.published_at, o.first_seen) as since,
    o.salary_basis,
    coalesce(known.digest = o.digest, false) as sketched,
    known.day,
    known.title,
    known.generic,
    known.words,
    known.cut,
    known.shingles,
    known.keys
from (select distinct offer_id from staging.verdict where offer_id is not null) v
join core.offer o using (offer_id)
join core.location l using (location_id)
left join core.company c using (company_id)
left join core.offer_sketch known using (offer_id)
where known.offer_id is null
    or known.digest <> o.digest
    or known.day <> floor(extract(epoch from coalesce(o.published_at, o.first_seen)) / 86400)
