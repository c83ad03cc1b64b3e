insert into core.offer (
    source, external_id, url, title, description, company_id, company_name, location_id,
    latitude, longitude, contract, remote, salary_min_eur_per_year, salary_max_eur_per_year,
    salary_basis, salary_repaired, salary_text, experience_min_years, rome_code, published_at,
    expires_at, first_published_at, valid_from, valid_from_fetched_at, digest, first_seen, run_id, raw_part, raw_line, raw_offset,
    work_time, weekly_hours, education, cadre, seniority, language
)
select current_setting('jobs.source'), s.external_id, s.url, s.title, s.description, c.company_id, s.company_name,
    l.location_id, s.latitude, s.longitude, s.contract, s.remote, s.salary_min_eur_per_year,
    s.salary_max_eur_per_year, s.salary_basis, s.salary_repaired, s.salary_text,
    s.experience_min_years, s.rome_code, s.published_at, s.expires_at, s.published_at, s.state_at,
    s.fetched_at, s.digest, s.fetched_at, current_setting('jobs.run'),
    s.raw_part, s.raw_line, s.raw_offset,
    s.work_time, s.weekly_hours, s.education, s.cadre, s.seniority, s.language
from staging.outcome s
join staging.verdict v using (seq)
left join core.company c on c.key = s.company_key
join core.location l
    on (l.precision, coalesce(l.department_code, ''), coalesce(l.commune_code, ''),
        coalesce(l.commune_name, ''))
    = (s.precision, coalesce(s.department_code, ''), coalesce(s.commune_code, ''),
        coalesce(s.commune_name, ''))
where v.verdict = 'new';

update staging.verdict v
set offer_id = o.offer_id
from staging.outcome s
join core.offer o on o.source = current_setting('jobs.source') and o.external_id = s.external_id
where v.seq = s.seq and v.verdict in ('new', 'duplicate') and v.offer_id is null;
