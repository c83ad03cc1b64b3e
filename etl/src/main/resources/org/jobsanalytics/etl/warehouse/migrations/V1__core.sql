create schema staging;
comment on schema staging is 'Rows of the load under way; emptied by each, lost in a crash, never read by anyone else.';
create schema core;
comment on schema core is 'Clean facts: the newest state of every offer, once a source.';
comment on schema ops is 'How the facts came here: runs, ledger, issues, quarantine.';
create schema mart;
comment on schema mart is 'The contract with readers. Adding is free; changing needs a new name.';

create table core.source (
    source text primary key,
    name text not null,
    licence text not null,
    attribution text not null
);
comment on table core.source is 'Where offers come from, and on what terms.';
comment on column core.source.source is 'Short lower-case name, as in francetravail.';
comment on column core.source.name is 'Name for people.';
comment on column core.source.licence is 'The terms of use in one sentence.';
comment on column core.source.attribution is 'What a page that shows the data must say.';

create table core.department (
    code text primary key,
    name text not null,
    region_name text not null,
    population integer check (population > 0)
);
comment on table core.department is 'The 101 French départements and the overseas collectivities (INSEE).';
comment on column core.department.code is 'INSEE code: 01 to 95, 2A, 2B, 971 to 989.';
comment on column core.department.name is 'Official name.';
comment on column core.department.region_name is 'Official name of the région.';
comment on column core.department.population is 'Municipal population, inhabitants; null where the reference data has none.';

create table core.technology (
    technology_id integer generated always as identity primary key,
    name text not null unique,
    category text not null
);
comment on table core.technology is 'The technologies that offers are searched for.';
comment on column core.technology.technology_id is 'Surrogate key.';
comment on column core.technology.name is 'Usual spelling.';
comment on column core.technology.category is 'language, framework, database, cloud, …';

create table core.company (
    company_id bigint generated always as identity primary key,
    key text not null unique
);
comment on table core.company is 'Companies as named by offers.';
comment on column core.company.company_id is 'Surrogate key.';
comment on column core.company.key is 'Equal for spellings of one company.';

create table core.location (
    location_id bigint generated always as identity primary key,
    precision text not null
        check (precision in ('COMMUNE', 'DEPARTMENT', 'REGION', 'COUNTRY', 'ABROAD', 'UNKNOWN')),
    department_code text references core.department,
    commune_code text,
    commune_name text,
    unique nulls not distinct (precision, department_code, commune_code, commune_name)
);
comment on table core.location is 'Places of work by the official geography of INSEE.';
comment on column core.location.location_id is 'Surrogate key.';
comment on column core.location.precision is 'How finely the place is known.';
comment on column core.location.department_code is 'INSEE code of the département, null if not known.';
comment on column core.location.commune_code is 'INSEE code of the commune, null if not known.';
comment on column core.location.commune_name is 'Official name of the commune, null if not known.';

create table core.offer (
    offer_id bigint generated always as identity primary key,
    source text not null references core.source,
    external_id text not null,
    url text not null,
    title text not null,
    description text not null,
    company_id bigint references core.company,
    company_name text,
    location_id bigint not null references core.location,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    contract text not null,
    remote text not null,
    salary_min_eur_per_year integer,
    salary_max_eur_per_year integer,
    salary_basis text check (salary_basis in ('STATED', 'PREDICTED')),
    salary_repaired boolean not null default false,
    salary_text text not null,
    experience_min_years numeric(6, 2),
    rome_code text,
    published_at timestamptz,
    digest text not null,
    first_seen timestamptz not null,
    run_id text not null,
    raw_part text not null,
    raw_line integer not null,
    raw_offset integer not null,
    unique (source, external_id),
    check (salary_min_eur_per_year <= salary_max_eur_per_year),
    check ((company_id is null) = (company_name is null)),
    check ((salary_basis is null) = (salary_min_eur_per_year is null and salary_max_eur_per_year is null))
);
comment on table core.offer is 'The newest state of every offer, once a source and external id.';
comment on column core.offer.offer_id is 'Surrogate key.';
comment on column core.offer.source is 'Where the offer comes from.';
comment on column core.offer.external_id is 'The source''s own id.';
comment on column core.offer.url is 'The offer''s page, empty if unknown; not part of the digest.';
comment on column core.offer.title is 'Title, without personal data.';
comment on column core.offer.description is 'Plain text, without personal data.';
comment on column core.offer.company_id is 'Who offers the work, null if not named.';
comment on column core.offer.company_name is 'The company as this ad spells it.';
comment on column core.offer.location_id is 'Where the work is.';
comment on column core.offer.latitude is 'Degrees, WGS 84, as the source states it.';
comment on column core.offer.longitude is 'Degrees, WGS 84, as the source states it.';
comment on column core.offer.contract is 'CDI, CDD, INTERIM, STAGE, ALTERNANCE, FREELANCE, SAISONNIER, OTHER or UNKNOWN.';
comment on column core.offer.remote is 'FULL, HYBRID, OCCASIONAL, NONE or UNKNOWN.';
comment on column core.offer.salary_min_eur_per_year is 'Lower bound, gross euros a year, null if not stated.';
comment on column core.offer.salary_max_eur_per_year is 'Upper bound, gross euros a year, null if not stated.';
comment on column core.offer.salary_basis is 'STATED by the offer, or PREDICTED by the source; null without a salary.';
comment on column core.offer.salary_repaired is 'The stated unit could not be meant; the plausible one was taken.';
comment on column core.offer.salary_text is 'The source''s own words on pay.';
comment on column core.offer.experience_min_years is 'Least experience asked for, years; 0 for beginners, null if not stated.';
comment on column core.offer.rome_code is 'Occupation in France Travail''s directory, null if not stated.';
comment on column core.offer.published_at is 'When the source first showed the offer, null if not stated.';
comment on column core.offer.digest is 'Checksum of the published fields; two states with the same one are the same.';
comment on column core.offer.first_seen is 'Earliest fetch that showed the offer.';
comment on column core.offer.run_id is 'The run that brought this state.';
comment on column core.offer.raw_part is 'Key of the lake''s part that holds the raw page.';
comment on column core.offer.raw_line is 'Line of the raw page in that part, from 1.';
comment on column core.offer.raw_offset is 'Which offer of the page, from 0.';
create index on core.offer (company_id);
create index on core.offer (location_id);
create index on core.offer (published_at);

create table core.offer_sighting (
    offer_id bigint primary key references core.offer on delete cascade,
    last_seen timestamptz not null,
    state_at timestamptz not null,
    fetched_at timestamptz not null
) with (fillfactor = 50);
comment on table core.offer_sighting is 'Narrow, so that seeing an unchanged offer again writes nothing in core.offer.';
comment on column core.offer_sighting.offer_id is 'The offer.';
comment on column core.offer_sighting.last_seen is 'Latest fetch that showed the offer.';
comment on column core.offer_sighting.state_at is 'The source''s update time of the newest state, else the time of its fetch.';
comment on column core.offer_sighting.fetched_at is 'Latest fetch of the newest state.';

create table core.offer_technology (
    offer_id bigint references core.offer on delete cascade,
    technology_id integer references core.technology,
    primary key (offer_id, technology_id)
);
comment on table core.offer_technology is 'Technologies an offer asks for.';
comment on column core.offer_technology.offer_id is 'The offer.';
comment on column core.offer_technology.technology_id is 'The technology.';
create index on core.offer_technology (technology_id);
