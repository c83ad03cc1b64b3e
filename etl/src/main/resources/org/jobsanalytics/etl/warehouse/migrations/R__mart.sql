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
    o.expires_at
from core.offer o
join core.location l using (location_id)
join core.offer_sighting s using (offer_id)
left join core.company c using (company_id);
comment on view mart.offer is 'Every offer once a source, not deduplicated between sources.';
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
    run_id
from (
    select offer_id, valid_from, valid_from_fetched_at, title, company_name, contract, remote,
        salary_min_eur_per_year, salary_max_eur_per_year, salary_basis, experience_min_years,
        published_at, technologies, digest, run_id
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
        o.digest, o.run_id
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
