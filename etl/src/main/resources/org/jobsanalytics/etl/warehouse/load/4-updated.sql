update core.offer o
set url = s.url,
    title = s.title,
    description = s.description,
    company_id = c.company_id,
    company_name = s.company_name,
    location_id = l.location_id,
    latitude = s.latitude,
    longitude = s.longitude,
    contract = s.contract,
    remote = s.remote,
    salary_min_eur_per_year = s.salary_min_eur_per_year,
    salary_max_eur_per_year = s.salary_max_eur_per_year,
    salary_basis = s.salary_basis,
    salary_repaired = s.salary_repaired,
    salary_text = s.salary_text,
    experience_min_years = s.experience_min_years,
    rome_code = s.rome_code,
    published_at = s.published_at,
    digest = s.digest,
    run_id = current_setting('jobs.run'),
    raw_part = s.raw_part,
    raw_line = s.raw_line,
    raw_offset = s.raw_offset
from staging.outcome s
join staging.verdict v using (seq)
left join core.company c on c.key = s.company_key
join core.location l
    on (l.precision, coalesce(l.department_code, ''), coalesce(l.commune_code, ''),
        coalesce(l.commune_name, ''))
    = (s.precision, coalesce(s.department_code, ''), coalesce(s.commune_code, ''),
        coalesce(s.commune_name, ''))
where v.verdict = 'updated' and o.offer_id = v.offer_id;

-- A link may be new while the offer is not (Adzuna's hold a key that ages): the newest one counts.
update core.offer o
set url = s.url
from staging.outcome s
join staging.verdict v using (seq)
join core.offer_sighting seen using (offer_id)
where v.verdict = 'unchanged'
    and o.offer_id = v.offer_id
    and o.url <> s.url
    and (s.state_at, s.fetched_at, s.url) > (seen.state_at, seen.fetched_at, o.url);
