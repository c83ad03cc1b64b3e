drop view if exists mart.technology;
drop view if exists mart.vacancy_technology;
drop view if exists mart.vacancy;
drop view if exists mart.offer_version;
drop view if exists mart.offer_technology;
drop view if exists mart.offer;
drop view if exists mart.department;
drop view if exists mart.source;

create view mart.source as
select s.source,
    s.name,
    s.licence,
    s.attribution,
    exists (
        select 1
        from ops.run_source rs
        join ops.run r using (run_id)
        where rs.source = s.source and r.simulated
    ) as simulated,
    coalesce(s.licence_fr, s.licence) as licence_fr,
    coalesce(s.attribution_fr, s.attribution) as attribution_fr
from core.source s
where exists (select 1 from ops.run_source rs where rs.source = s.source);
comment on view mart.source is 'The sources of which something was loaded, and their terms.';
comment on column mart.source.source is 'Short lower-case name.';
comment on column mart.source.name is 'Name for people.';
comment on column mart.source.licence is 'The terms of use in one sentence, in English.';
comment on column mart.source.attribution is 'What a page that shows the data must say, in English.';
comment on column mart.source.simulated is 'At least one run of it was generated.';
comment on column mart.source.licence_fr is 'The terms of use in one sentence, in French if translated.';
comment on column mart.source.attribution_fr is 'What a page that shows the data must say, in French if translated.';

create view mart.department as
select code, name, region_name, population
from core.department
where code !~ '^(975|977|978|98)';
comment on view mart.department is 'The 101 French départements (INSEE).';
comment on column mart.department.code is 'INSEE code: 01 to 95, 2A, 2B, 971 to 976.';
comment on column mart.department.name is 'Official name.';
comment on column mart.department.region_name is 'Official name of the région.';
comment on column mart.department.population is 'Municipal population, inhabitants; null where the reference data has none.';

-- Outer joins where every row has its match: the planner leaves out what a question does not ask for.
create view mart.offer as
select o.offer_id,
    o.source,
    o.external_id,
    o.url,
    o.title,
    o.company_name as company,
    l.department_code,
    l.commune_code,
    l.commune_name,
    l.precision as place_precision,
    o.contract,
    o.remote,
    o.salary_min_eur_per_year,
    o.salary_max_eur_per_year,
    o.salary_basis,
    o.experience_min_years,
    o.rome_code,
    (o.published_at at time zone 'Europe/Paris')::date as published_on,
    o.published_at,
    o.first_seen,
    s.last_seen,
    c.key as company_key,
    o.closed_at,
    o.close_reason,
    o.first_published_at,
    o.expires_at,
    coalesce(g.offer_id, o.offer_id) as vacancy_id,
    m.reason as vacancy_reason,
    c.is_agency as company_is_agency,
    o.work_time,
    o.weekly_hours,
    o.education,
    o.cadre,
    o.seniority,
    o.language,
    (least(o.first_published_at, o.first_seen) at time zone 'Europe/Paris')::date
        < (o.published_at at time zone 'Europe/Paris')::date as posted_again,
    coalesce(t.technologies, 0) as technologies_named
from core.offer o
left join core.location l using (location_id)
left join core.offer_sighting s using (offer_id)
left join core.company c using (company_id)
left join core.offer_group_member m on m.offer_id = o.offer_id
left join core.offer_group g on g.group_id = m.group_id
left join (
    select offer_id, count(*)::integer as technologies
    from core.offer_technology
    group by offer_id
) t on t.offer_id = o.offer_id;
comment on view mart.offer is 'Every offer (ad) once a source, not deduplicated between sources; mart.vacancy is.';
comment on column mart.offer.offer_id is 'Key.';
comment on column mart.offer.source is 'Where the offer comes from.';
comment on column mart.offer.external_id is 'The source''s own id.';
comment on column mart.offer.url is 'The offer''s page, empty if unknown.';
comment on column mart.offer.title is 'Title.';
comment on column mart.offer.company is 'The company as the ad spells it, null if not named.';
comment on column mart.offer.department_code is 'INSEE code of the département, null if not known.';
comment on column mart.offer.commune_code is 'INSEE code of the commune, null if not known.';
comment on column mart.offer.commune_name is 'Official name of the commune, null if not known.';
comment on column mart.offer.place_precision is 'How finely the place is known.';
comment on column mart.offer.contract is 'CDI, CDD, INTERIM, STAGE, ALTERNANCE, FREELANCE, SAISONNIER, OTHER or UNKNOWN.';
comment on column mart.offer.remote is 'FULL, HYBRID, OCCASIONAL, NONE or UNKNOWN.';
comment on column mart.offer.salary_min_eur_per_year is 'Lower bound, gross euros a year, null if not stated.';
comment on column mart.offer.salary_max_eur_per_year is 'Upper bound, gross euros a year, null if not stated.';
comment on column mart.offer.salary_basis is 'STATED by the offer, or PREDICTED by the source; null without a salary.';
comment on column mart.offer.experience_min_years is 'Least experience asked for, years; null if not stated.';
comment on column mart.offer.rome_code is 'Occupation in France Travail''s directory, null if not stated.';
comment on column mart.offer.published_on is 'Day of publication in Paris, null if not stated.';
comment on column mart.offer.published_at is 'Time of publication, null if not stated.';
comment on column mart.offer.first_seen is 'Earliest fetch that showed the offer.';
comment on column mart.offer.last_seen is 'Latest fetch that showed the offer.';
comment on column mart.offer.company_key is 'Equal for spellings of one company, null if not named.';
comment on column mart.offer.closed_at is 'When the offer was found to be no longer there, null while it is open.';
comment on column mart.offer.close_reason is 'withdrawn, expired or gone, null while open.';
comment on column mart.offer.first_published_at is 'First publication: before published_at if the offer was posted again in its place.';
comment on column mart.offer.expires_at is 'Until when the offer is valid, null if not stated.';
comment on column mart.offer.vacancy_id is 'Key of mart.vacancy: the offer that stands for all of this vacancy, this one itself if it is alone.';
comment on column mart.offer.vacancy_reason is 'Why the offer is one vacancy with others, null if it is alone.';
comment on column mart.offer.company_is_agency is 'Whether the company offers work at its clients'' (temporary work, recruiting), as its name says; null if not named.';
comment on column mart.offer.work_time is 'FULL_TIME, PART_TIME, EITHER (the ad names both) or UNKNOWN.';
comment on column mart.offer.weekly_hours is 'Hours of work a week, null if not stated.';
comment on column mart.offer.education is 'Least schooling named, by level of the French framework of qualifications: NONE, CAP_BEP (3), BAC (4), BAC_2 (5), BAC_3 (6), BAC_5 (7), DOCTORATE (8) or UNKNOWN.';
comment on column mart.offer.cadre is 'Whether the job has the status of cadre: YES, NO or UNKNOWN.';
comment on column mart.offer.seniority is 'Least standing named: INTERN, JUNIOR, MID, SENIOR, LEAD, HEAD or UNKNOWN.';
comment on column mart.offer.language is 'Language of the ad: FR, EN, OTHER or UNKNOWN.';
comment on column mart.offer.posted_again is 'It says to be published on a later day than one on which it was published or seen before; null if it does not say when.';
comment on column mart.offer.technologies_named is 'How many rows of mart.offer_technology it has.';

-- Offers of their own apart from groups, so that the planner knows how many rows there are.
create view mart.vacancy as
select o.offer_id as vacancy_id,
    null::bigint as group_id,
    1 as ads,
    array[o.source] as sources,
    o.source,
    o.external_id,
    o.url,
    o.title,
    o.company_name as company,
    c.key as company_key,
    l.department_code,
    l.commune_code,
    l.commune_name,
    l.precision as place_precision,
    o.contract,
    o.remote,
    o.salary_min_eur_per_year,
    o.salary_max_eur_per_year,
    o.salary_basis,
    o.experience_min_years,
    o.rome_code,
    o.published_at,
    (o.published_at at time zone 'Europe/Paris')::date as published_on,
    o.first_seen,
    s.last_seen,
    o.closed_at,
    o.work_time,
    o.weekly_hours,
    o.education,
    o.cadre,
    o.seniority,
    o.language,
    o.offer_id as text_offer_id,
    coalesce(t.technologies, 0) as technologies_named
from core.offer o
left join (
    select offer_id, count(*)::integer as technologies
    from core.offer_technology
    group by offer_id
) t on t.offer_id = o.offer_id
left join core.offer_sighting s on s.offer_id = o.offer_id
left join core.location l on l.location_id = o.location_id
left join core.company c on c.company_id = o.company_id
where not exists (select 1 from core.offer_group_member m where m.offer_id = o.offer_id)
union all
select g.offer_id,
    g.group_id,
    g.offers,
    m.sources,
    o.source,
    o.external_id,
    o.url,
    o.title,
    m.company,
    m.company_key,
    l.department_code,
    l.commune_code,
    l.commune_name,
    l.precision,
    coalesce(m.contract, 'UNKNOWN'),
    coalesce(m.remote, 'UNKNOWN'),
    m.salary_min_eur_per_year,
    m.salary_max_eur_per_year,
    m.salary_basis,
    m.experience_min_years,
    m.rome_code,
    m.published_at,
    (m.published_at at time zone 'Europe/Paris')::date,
    m.first_seen,
    m.last_seen,
    m.closed_at,
    coalesce(m.work_time, 'UNKNOWN'),
    m.weekly_hours,
    coalesce(m.education, 'UNKNOWN'),
    coalesce(m.cadre, 'UNKNOWN'),
    coalesce(m.seniority, 'UNKNOWN'),
    coalesce(m.language, 'UNKNOWN'),
    g.text_offer_id,
    (
        select count(*)::integer
        from core.offer_technology ot
        where ot.offer_id = g.text_offer_id
    )
from core.offer_group g
left join core.offer o on o.offer_id = g.offer_id
left join (
    select n.group_id,
        array_agg(n.source order by n.source) filter (where n.starts_source) as sources,
        (array_agg(n.company_name order by n.turn) filter (where n.company_id is not null))[1] as company,
        (array_agg(n.company_key order by n.turn) filter (where n.company_id is not null))[1]
            as company_key,
        -- There is one place offer, and one salary offer: the least is what it says.
        min(n.location_id) filter (where n.offer_id = n.place_offer_id) as location_id,
        (array_agg(n.contract order by n.turn) filter (where n.contract <> 'UNKNOWN'))[1] as contract,
        (array_agg(n.remote order by n.turn) filter (where n.remote <> 'UNKNOWN'))[1] as remote,
        min(n.salary_min_eur_per_year) filter (where n.offer_id = n.salary_offer_id)
            as salary_min_eur_per_year,
        min(n.salary_max_eur_per_year) filter (where n.offer_id = n.salary_offer_id)
            as salary_max_eur_per_year,
        min(n.salary_basis) filter (where n.offer_id = n.salary_offer_id) as salary_basis,
        (array_agg(n.experience_min_years order by n.turn)
            filter (where n.experience_min_years is not null))[1] as experience_min_years,
        (array_agg(n.rome_code order by n.turn) filter (where n.rome_code is not null))[1] as rome_code,
        (array_agg(n.work_time order by n.turn) filter (where n.work_time <> 'UNKNOWN'))[1] as work_time,
        (array_agg(n.weekly_hours order by n.turn) filter (where n.weekly_hours is not null))[1]
            as weekly_hours,
        (array_agg(n.education order by n.turn) filter (where n.education <> 'UNKNOWN'))[1] as education,
        (array_agg(n.cadre order by n.turn) filter (where n.cadre <> 'UNKNOWN'))[1] as cadre,
        (array_agg(n.seniority order by n.turn) filter (where n.seniority <> 'UNKNOWN'))[1] as seniority,
        (array_agg(n.language order by n.turn) filter (where n.language <> 'UNKNOWN'))[1] as language,
        min(n.published_at) as published_at,
        min(n.first_seen) as first_seen,
        max(n.last_seen) as last_seen,
        case when count(n.closed_at) = count(*) then max(n.closed_at) end as closed_at
    from (
        select om.group_id,
            og.place_offer_id,
            og.salary_offer_id,
            a.*,
            seen.last_seen,
            k.key as company_key,
            -- First what the offer that stands for all says, then the nearest to the employer.
            case when a.offer_id = og.offer_id then 0 else row_number() over near end as turn,
            lag(a.source) over near is distinct from a.source as starts_source
        from core.offer_group og
        join core.offer_group_member om on om.group_id = og.group_id
        join core.offer a on a.offer_id = om.offer_id
        left join core.offer_sighting seen on seen.offer_id = om.offer_id
        left join core.company k on k.company_id = a.company_id
        -- As for the one that stands for all (VacancyOrder); keeps those of one source together.
        window near as (
            partition by om.group_id
            order by coalesce(array_position(array['francetravail', 'wttj', 'adzuna'], a.source), 0),
                a.source collate "C", a.external_id collate "C"
        )
    ) n
    group by n.group_id
) m on m.group_id = g.group_id
left join core.location l on l.location_id = m.location_id;
comment on view mart.vacancy is 'Every vacancy once: the offers of one, on whatever sources, are one row.';
comment on column mart.vacancy.vacancy_id is 'Key: the mart.offer that stands for all of the vacancy.';
comment on column mart.vacancy.group_id is 'The group of its offers, kept from run to run; null if one offer is all.';
comment on column mart.vacancy.ads is 'How many offers it has.';
comment on column mart.vacancy.sources is 'The sources that show or showed it.';
comment on column mart.vacancy.source is 'Of the offer that stands for all.';
comment on column mart.vacancy.external_id is 'Of the offer that stands for all: the source''s own id.';
comment on column mart.vacancy.url is 'Of the offer that stands for all: its page, empty if unknown.';
comment on column mart.vacancy.title is 'Of the offer that stands for all.';
comment on column mart.vacancy.company is 'The company as the offer that stands for all spells it, else another one; null if none names it.';
comment on column mart.vacancy.company_key is 'Equal for spellings of one company, null if not named.';
comment on column mart.vacancy.department_code is 'Of the offer with the most precise place: INSEE code of the département, null if not known.';
comment on column mart.vacancy.commune_code is 'Likewise: INSEE code of the commune, null if not known.';
comment on column mart.vacancy.commune_name is 'Likewise: official name of the commune, null if not known.';
comment on column mart.vacancy.place_precision is 'How finely the place is known.';
comment on column mart.vacancy.contract is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.remote is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.salary_min_eur_per_year is 'Of an offer that states a salary, if any does: lower bound, gross euros a year, null if not stated.';
comment on column mart.vacancy.salary_max_eur_per_year is 'Likewise: upper bound, gross euros a year, null if not stated.';
comment on column mart.vacancy.salary_basis is 'STATED by the offer, or PREDICTED by the source; null without a salary.';
comment on column mart.vacancy.experience_min_years is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.rome_code is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.published_at is 'Earliest publication of its offers, null if not stated.';
comment on column mart.vacancy.published_on is 'Day of that in Paris.';
comment on column mart.vacancy.first_seen is 'Earliest fetch that showed one of its offers.';
comment on column mart.vacancy.last_seen is 'Latest fetch that showed one of its offers.';
comment on column mart.vacancy.closed_at is 'When the last of its offers was found to be no longer there, null while one is.';
comment on column mart.vacancy.work_time is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.weekly_hours is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.education is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.cadre is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.seniority is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.language is 'Of the offer that stands for all, else of the nearest to the employer that says: as in mart.offer.';
comment on column mart.vacancy.text_offer_id is 'The mart.offer with the longest text: its technologies are the vacancy''s.';
comment on column mart.vacancy.technologies_named is 'How many rows of mart.vacancy_technology it has.';

create view mart.vacancy_technology as
select v.vacancy_id, t.name as technology, t.category, v.ads
from (
    select g.offer_id as vacancy_id, g.text_offer_id, g.offers as ads
    from core.offer_group g
    union all
    select o.offer_id, o.offer_id, 1
    from core.offer o
    where not exists (select 1 from core.offer_group_member m where m.offer_id = o.offer_id)
) v
join core.offer_technology ot on ot.offer_id = v.text_offer_id
join core.technology t using (technology_id);
comment on view mart.vacancy_technology is 'Technologies that vacancies ask for, each once: those of the offer with the longest text.';
comment on column mart.vacancy_technology.vacancy_id is 'Key of mart.vacancy.';
comment on column mart.vacancy_technology.technology is 'Usual spelling.';
comment on column mart.vacancy_technology.category is 'language, framework, database, cloud, …';
comment on column mart.vacancy_technology.ads is 'How many offers the vacancy has.';

create view mart.technology as
select t.name as technology, t.category, named.vacancies, named.ads
from (
    select ot.technology_id, count(*) as vacancies, sum(v.ads)::bigint as ads
    from (
        select g.text_offer_id, g.offers as ads
        from core.offer_group g
        union all
        select o.offer_id, 1
        from core.offer o
        where not exists (select 1 from core.offer_group_member m where m.offer_id = o.offer_id)
    ) v
    join core.offer_technology ot on ot.offer_id = v.text_offer_id
    group by ot.technology_id
) named
join core.technology t using (technology_id);
comment on view mart.technology is 'Technologies that at least one vacancy asks for.';
comment on column mart.technology.technology is 'Usual spelling.';
comment on column mart.technology.category is 'language, framework, database, cloud, …';
comment on column mart.technology.vacancies is 'How many vacancies ask for it.';
comment on column mart.technology.ads is 'How many offers these have.';

create view mart.offer_technology as
select ot.offer_id, t.name as technology, t.category
from core.offer_technology ot
join core.technology t using (technology_id);
comment on view mart.offer_technology is 'Technologies that offers ask for.';
comment on column mart.offer_technology.offer_id is 'Key of mart.offer.';
comment on column mart.offer_technology.technology is 'Usual spelling.';
comment on column mart.offer_technology.category is 'language, framework, database, cloud, …';

create view mart.offer_version as
select offer_id,
    row_number() over offer_states as version,
    valid_from,
    lead(valid_from) over offer_states as valid_to,
    title,
    company_name as company,
    contract,
    remote,
    salary_min_eur_per_year,
    salary_max_eur_per_year,
    salary_basis,
    experience_min_years,
    published_at,
    technologies,
    digest,
    run_id,
    work_time,
    weekly_hours,
    education,
    cadre,
    seniority,
    language
from (
    select offer_id, valid_from, valid_from_fetched_at, title, company_name, contract, remote,
        salary_min_eur_per_year, salary_max_eur_per_year, salary_basis, experience_min_years,
        published_at, technologies, digest, run_id,
        work_time, weekly_hours, education, cadre, seniority, language
    from core.offer_version
    union all
    select o.offer_id, o.valid_from, o.valid_from_fetched_at, o.title, o.company_name, o.contract,
        o.remote, o.salary_min_eur_per_year, o.salary_max_eur_per_year, o.salary_basis,
        o.experience_min_years, o.published_at,
        array(
            select t.name
            from core.offer_technology ot
            join core.technology t using (technology_id)
            where ot.offer_id = o.offer_id
            order by t.name collate "C"
        ),
        o.digest, o.run_id,
        o.work_time, o.weekly_hours, o.education, o.cadre, o.seniority, o.language
    from core.offer o
) state
window offer_states as (partition by offer_id order by valid_from, valid_from_fetched_at, digest);
comment on view mart.offer_version is 'Every state of every offer, the newest included (SCD2).';
comment on column mart.offer_version.offer_id is 'Key of mart.offer.';
comment on column mart.offer_version.version is 'From 1, in order of time.';
comment on column mart.offer_version.valid_from is 'Since when the offer was in this state, by the source''s update time, else by the fetch.';
comment on column mart.offer_version.valid_to is 'When the next version began, null for the newest.';
comment on column mart.offer_version.title is 'Title.';
comment on column mart.offer_version.company is 'The company as the ad spelled it, null if not named.';
comment on column mart.offer_version.contract is 'As in mart.offer.';
comment on column mart.offer_version.remote is 'As in mart.offer.';
comment on column mart.offer_version.salary_min_eur_per_year is 'Lower bound, gross euros a year, null if not stated.';
comment on column mart.offer_version.salary_max_eur_per_year is 'Upper bound, gross euros a year, null if not stated.';
comment on column mart.offer_version.salary_basis is 'STATED by the offer, or PREDICTED by the source; null without a salary.';
comment on column mart.offer_version.experience_min_years is 'Least experience asked for, years; null if not stated.';
comment on column mart.offer_version.published_at is 'Time of publication, null if not stated.';
comment on column mart.offer_version.technologies is 'Names of the technologies, sorted.';
comment on column mart.offer_version.digest is 'Checksum of the published fields.';
comment on column mart.offer_version.run_id is 'The run that brought this state.';
comment on column mart.offer_version.work_time is 'As in mart.offer.';
comment on column mart.offer_version.weekly_hours is 'As in mart.offer.';
comment on column mart.offer_version.education is 'As in mart.offer.';
comment on column mart.offer_version.cadre is 'As in mart.offer.';
comment on column mart.offer_version.seniority is 'As in mart.offer.';
comment on column mart.offer_version.language is 'As in mart.offer.';

drop view if exists mart.issue_code;
drop view if exists mart.quarantine_reason;

create view mart.issue_code as
select i.source,
    i.code,
    sum(i.offers)::bigint as offers,
    read.offers as offers_read
from ops.issue_count i
join (
    select source, sum(offers_read)::bigint as offers
    from ops.run_source
    group by source
) read using (source)
group by i.source, i.code, read.offers;
comment on view mart.issue_code is 'What was lost or doubtful in offers that were kept, by source and code of the issue.';
comment on column mart.issue_code.source is 'Where the offers come from.';
comment on column mart.issue_code.code is 'The issue, as in the documentation.';
comment on column mart.issue_code.offers is 'How many offers had it when they were read; at every reading anew.';
comment on column mart.issue_code.offers_read is 'How many offers of the source were read; at every reading anew.';

create view mart.quarantine_reason as
select q.source,
    q.reason,
    count(*) as found,
    count(q.resolved_at) as resolved,
    read.offers as offers_read
from ops.quarantine q
join (
    select source, sum(offers_read)::bigint as offers
    from ops.run_source
    group by source
) read using (source)
group by q.source, q.reason, read.offers;
comment on view mart.quarantine_reason is 'Offers and pages that could not be read, by source and reason.';
comment on column mart.quarantine_reason.source is 'Where they come from.';
comment on column mart.quarantine_reason.reason is 'Why, as in the documentation.';
comment on column mart.quarantine_reason.found is 'How many went to the quarantine.';
comment on column mart.quarantine_reason.resolved is 'How many of those were read after all when they were tried again.';
comment on column mart.quarantine_reason.offers_read is 'How many offers of the source were read; at every reading anew.';
