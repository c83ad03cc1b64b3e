-- A state that is not the newest finds its place in the history. Each version is met at least at
-- its two ends; so all meetings of an offer, in order, with equal neighbours taken together, are
-- its history anew, the late ones included. Nothing happens where the state was known for that
-- time, as is the rule when a load is repeated.
insert into staging.version
with late as (
    select distinct v.offer_id
    from staging.outcome s
    join staging.verdict v using (seq)
    join core.offer o using (offer_id)
    where v.verdict = 'stale'
        and (
            s.digest <> o.digest
            or (s.state_at, s.fetched_at) < (o.valid_from, o.valid_from_fetched_at)
        )
),
state as (
    select o.offer_id, o.valid_from, o.valid_from_fetched_at, seen.state_at, seen.fetched_at,
        o.digest, o.run_id, o.raw_part, o.raw_line, o.raw_offset, o.title, o.description,
        o.company_id, o.company_name, o.location_id, o.latitude, o.longitude, o.contract, o.remote,
        o.salary_min_eur_per_year, o.salary_max_eur_per_year, o.salary_basis, o.salary_repaired,
        o.salary_text, o.experience_min_years, o.rome_code, o.published_at,
        array[]::text[] as technologies,
        o.work_time, o.weekly_hours, o.education, o.cadre, o.seniority, o.language
    from late
    join core.offer o using (offer_id)
    join core.offer_sighting seen using (offer_id)
    union all
    select v.*
    from late
    join core.offer_version v using (offer_id)
    union all
    select v.offer_id, s.state_at, s.fetched_at, s.state_at, s.fetched_at, s.digest,
        current_setting('jobs.run'), s.raw_part, s.raw_line, s.raw_offset, s.title, s.description,
        c.company_id, s.company_name, l.location_id, s.latitude, s.longitude, s.contract, s.remote,
        s.salary_min_eur_per_year, s.salary_max_eur_per_year, s.salary_basis, s.salary_repaired,
        s.salary_text, s.experience_min_years, s.rome_code, s.published_at,
        array(select name from unnest(s.technologies) as t (name) order by name collate "C"),
        s.work_time, s.weekly_hours, s.education, s.cadre, s.seniority, s.language
    from staging.outcome s
    join staging.verdict v using (seq)
    join late using (offer_id)
    left join core.company c on c.key = s.company_key
    join core.location l
        on (l.precision, coalesce(l.department_code, ''), coalesce(l.commune_code, ''),
            coalesce(l.commune_name, ''))
        = (s.precision, coalesce(s.department_code, ''), coalesce(s.commune_code, ''),
            coalesce(s.commune_name, ''))
    where v.verdict = 'stale'
),
meeting as (
    select offer_id, valid_from as state_at, valid_from_fetched_at as fetched_at, digest
    from state
    union
    select offer_id, state_at, fetched_at, digest
    from state
),
change as (
    select *,
        digest is distinct from lag(digest) over (
            partition by offer_id order by state_at, fetched_at, digest
        ) as begins
    from meeting
),
numbered as (
    select *,
        count(*) filter (where begins) over (
            partition by offer_id order by state_at, fetched_at, digest
        ) as place
    from change
),
version as (
    select offer_id, place, min(digest) as digest,
        (array_agg(state_at order by state_at, fetched_at))[1] as valid_from,
        (array_agg(fetched_at order by state_at, fetched_at))[1] as valid_from_fetched_at,
        (array_agg(state_at order by state_at desc, fetched_at desc))[1] as state_at,
        (array_agg(fetched_at order by state_at desc, fetched_at desc))[1] as fetched_at,
        place = max(place) over (partition by offer_id) as newest
    from numbered
    group by offer_id, place
)
select distinct on (v.offer_id, v.place)
    v.offer_id, v.valid_from, v.valid_from_fetched_at, v.state_at, v.fetched_at, v.digest,
    s.run_id, s.raw_part, s.raw_line, s.raw_offset, s.title, s.description, s.company_id,
    s.company_name, s.location_id, s.latitude, s.longitude, s.contract, s.remote,
    s.salary_min_eur_per_year, s.salary_max_eur_per_year, s.salary_basis, s.salary_repaired,
    s.salary_text, s.experience_min_years, s.rome_code, s.published_at,
    s.technologies,
    s.work_time, s.weekly_hours, s.education, s.cadre, s.seniority, s.language,
    v.newest
from version v
join state s
    on s.offer_id = v.offer_id
    and s.digest = v.digest
    and (s.state_at, s.fetched_at) >= (v.valid_from, v.valid_from_fetched_at)
    and (s.valid_from, s.valid_from_fetched_at) <= (v.state_at, v.fetched_at)
order by v.offer_id, v.place, s.valid_from, s.valid_from_fetched_at;

-- The technologies of the newest state stand in a table of their own, wherever it was cut.
update staging.version v
set technologies = array(
    select t.name
    from core.offer_technology ot
    join core.technology t using (technology_id)
    where ot.offer_id = v.offer_id
    order by t.name collate "C"
)
from core.offer o
where o.offer_id = v.offer_id and o.digest = v.digest and not v.newest;

delete from core.offer_version known
using staging.version v
where known.offer_id = v.offer_id;

insert into core.offer_version
select offer_id, valid_from, valid_from_fetched_at, state_at, fetched_at, digest, run_id, raw_part,
    raw_line, raw_offset, title, description, company_id, company_name, location_id, latitude,
    longitude, contract, remote, salary_min_eur_per_year, salary_max_eur_per_year, salary_basis,
    salary_repaired, salary_text, experience_min_years, rome_code, published_at,
    technologies, work_time, weekly_hours, education, cadre, seniority, language
from staging.version
where not newest;

update core.offer o
set valid_from = v.valid_from,
    valid_from_fetched_at = v.valid_from_fetched_at
from staging.version v
where v.newest
    and o.offer_id = v.offer_id
    and (o.valid_from, o.valid_from_fetched_at) <> (v.valid_from, v.valid_from_fetched_at);

update core.offer o
set first_published_at = s.published_at
from staging.outcome s
join staging.verdict v using (seq)
where v.verdict in ('stale', 'duplicate')
    and o.offer_id = v.offer_id
    and (o.first_published_at > s.published_at or o.first_published_at is null)
    and s.published_at is not null;
