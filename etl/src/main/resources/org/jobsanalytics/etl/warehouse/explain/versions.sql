with wanted as (select ?::bigint as offer_id)
select version,
    valid_from,
    run_id,
    title,
    company,
    contract,
    remote,
    concat_ws('-', salary_min_eur_per_year, salary_max_eur_per_year) as salary,
    experience_min_years::text as experience,
    nullif(work_time, 'UNKNOWN') as "working time",
    weekly_hours::text as "weekly hours",
    nullif(education, 'UNKNOWN') as education,
    nullif(cadre, 'UNKNOWN') as cadre,
    nullif(seniority, 'UNKNOWN') as seniority,
    published_at::text as published,
    array_to_string(technologies, ', ') as technologies
from wanted
cross join lateral (
    select row_number() over (order by valid_from, valid_from_fetched_at, digest) as version,
        valid_from, run_id, title, company_name as company, contract, remote,
        salary_min_eur_per_year, salary_max_eur_per_year, experience_min_years, published_at,
        technologies, work_time, weekly_hours, education, cadre, seniority
    from (
        select valid_from, valid_from_fetched_at, digest, run_id, title, company_name, contract,
            remote, salary_min_eur_per_year, salary_max_eur_per_year, experience_min_years,
            published_at, technologies, work_time, weekly_hours, education, cadre, seniority
        from core.offer_version
        where offer_id = wanted.offer_id
        union all
        select o.valid_from, o.valid_from_fetched_at, o.digest, o.run_id, o.title, o.company_name,
            o.contract, o.remote, o.salary_min_eur_per_year, o.salary_max_eur_per_year,
            o.experience_min_years, o.published_at,
            array(
                select t.name
                from core.offer_technology ot
                join core.technology t using (technology_id)
                where ot.offer_id = o.offer_id
                order by t.name collate "C"
            ),
            o.work_time, o.weekly_hours, o.education, o.cadre, o.seniority
        from core.offer o
        where o.offer_id = wanted.offer_id
    ) state
) version
order by version
