-- What is superseded becomes a version.
insert into core.offer_version (
    offer_id, valid_from, valid_from_fetched_at, state_at, fetched_at, digest, run_id, raw_part,
    raw_line, raw_offset, title, description, company_id, company_name, location_id, latitude,
    longitude, contract, remote, salary_min_eur_per_year, salary_max_eur_per_year, salary_basis,
    salary_repaired, salary_text, experience_min_years, rome_code, published_at, technologies,
    work_time, weekly_hours, education, cadre, seniority, language
)
select o.offer_id, o.valid_from, o.valid_from_fetched_at, seen.state_at, seen.fetched_at, o.digest,
    o.run_id, o.raw_part, o.raw_line, o.raw_offset, o.title, o.description, o.company_id,
    o.company_name, o.location_id, o.latitude, o.longitude, o.contract, o.remote,
    o.salary_min_eur_per_year, o.salary_max_eur_per_year, o.salary_basis, o.salary_repaired,
    o.salary_text, o.experience_min_years, o.rome_code, o.published_at,
    array(
        select t.name
        from core.offer_technology ot
        join core.technology t using (technology_id)
        where ot.offer_id = o.offer_id
        order by t.name collate "C"
    ),
    o.work_time, o.weekly_hours, o.education, o.cadre, o.seniority, o.language
from staging.verdict v
join core.offer o using (offer_id)
join core.offer_sighting seen using (offer_id)
where v.verdict = 'updated';

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
    work_time = s.work_time,
    weekly_hours = s.weekly_hours,
    education = s.education,
    cadre = s.cadre,
    seniority = s.seniority,
    language = s.language,
    published_at = s.published_at,
    expires_at = s.expires_at,
    first_published_at = least(o.first_published_at, s.published_at),
    valid_from = s.state_at,
    valid_from_fetched_at = s.fetched_at,
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

-- A link may be new while the offer is not (Adzuna's hold a key that ages), and so may the end of its
-- validity (some sites count it from today): the newest ones count.
update core.offer o
set url = s.url,
    expires_at = s.expires_at
from staging.outcome s
join staging.verdict v using (seq)
join core.offer_sighting seen using (offer_id)
where v.verdict = 'unchanged'
    and o.offer_id = v.offer_id
    and (o.url, o.expires_at) is distinct from (s.url, s.expires_at)
    and (s.state_at, s.fetched_at, s.url, s.expires_at is not null, coalesce(s.expires_at, 'epoch'))
    > (seen.state_at, seen.fetched_at, o.url, o.expires_at is not null, coalesce(o.expires_at, 'epoch'));

-- The language is not in the digest, for the text is: what was loaded before it was told has it
-- from now on.
update core.offer o
set language = s.language
from staging.outcome s
join staging.verdict v using (seq)
where v.verdict = 'unchanged'
    and o.offer_id = v.offer_id
    and o.digest = s.digest
    and o.language = 'UNKNOWN'
    and s.language <> 'UNKNOWN';

-- A text may be past its time and gone; an offer that is met again has it again.
update core.offer o
set description = s.description
from staging.outcome s
join staging.verdict v using (seq)
where v.verdict = 'unchanged'
    and o.offer_id = v.offer_id
    and o.digest = s.digest
    and o.description = ''
    and s.description <> '';
