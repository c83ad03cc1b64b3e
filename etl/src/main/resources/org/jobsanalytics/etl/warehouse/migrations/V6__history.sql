alter table core.offer
    add column expires_at timestamptz,
    add column first_published_at timestamptz,
    add column valid_from timestamptz,
    add column valid_from_fetched_at timestamptz,
    add column closed_at timestamptz,
    add column close_reason text check (close_reason in ('withdrawn', 'expired', 'gone')),
    add constraint closed_for_a_reason check ((closed_at is null) = (close_reason is null));

update core.offer o
set first_published_at = o.published_at,
    valid_from = seen.state_at,
    valid_from_fetched_at = seen.fetched_at
from core.offer_sighting seen
where seen.offer_id = o.offer_id;

alter table core.offer
    alter column valid_from set not null,
    alter column valid_from_fetched_at set not null;

comment on column core.offer.expires_at is 'Until when the offer is valid, as the source states it, null if it does not; not part of the digest.';
comment on column core.offer.first_published_at is 'Earliest publication of all states: before published_at if the offer was posted again in its place.';
comment on column core.offer.valid_from is 'Since when the offer is in this state: the source''s update time where it was first met, else the time of that fetch.';
comment on column core.offer.valid_from_fetched_at is 'The fetch that first met this state.';
comment on column core.offer.closed_at is 'When the offer was found to be no longer there, null while it is open.';
comment on column core.offer.close_reason is 'withdrawn: missing from a list that had to hold it; expired: the same, and past its validity; gone: its page answered 404 or 410; null while open.';
create index on core.offer (source, expires_at) where closed_at is null;

create table core.offer_version (
    offer_id bigint not null references core.offer on delete cascade,
    valid_from timestamptz not null,
    valid_from_fetched_at timestamptz not null,
    state_at timestamptz not null,
    fetched_at timestamptz not null,
    digest text not null,
    run_id text not null,
    raw_part text not null,
    raw_line integer not null,
    raw_offset integer not null,
    title text not null,
    description text not null,
    company_id bigint references core.company,
    company_name text,
    location_id bigint not null references core.location,
    latitude double precision,
    longitude double precision,
    contract text not null,
    remote text not null,
    salary_min_eur_per_year integer,
    salary_max_eur_per_year integer,
    salary_basis text,
    salary_repaired boolean not null,
    salary_text text not null,
    experience_min_years numeric(6, 2),
    rome_code text,
    published_at timestamptz,
    technologies text[] not null,
    primary key (offer_id, valid_from, valid_from_fetched_at, digest)
);
comment on table core.offer_version is 'Superseded states of offers (SCD2); the newest state is core.offer.';
comment on column core.offer_version.offer_id is 'The offer.';
comment on column core.offer_version.valid_from is 'Since when the offer was in this state, as in core.offer; until the next version''s valid_from.';
comment on column core.offer_version.valid_from_fetched_at is 'The fetch that first met this state.';
comment on column core.offer_version.state_at is 'The source''s update time where this state was last met, else the time of that fetch.';
comment on column core.offer_version.fetched_at is 'The fetch that last met this state.';
comment on column core.offer_version.digest is 'Checksum of the published fields.';
comment on column core.offer_version.run_id is 'The run that brought this state.';
comment on column core.offer_version.raw_part is 'Key of the lake''s part that holds the raw page.';
comment on column core.offer_version.raw_line is 'Line of the raw page in that part, from 1.';
comment on column core.offer_version.raw_offset is 'Which offer of the page, from 0.';
comment on column core.offer_version.title is 'As in core.offer.';
comment on column core.offer_version.description is 'As in core.offer.';
comment on column core.offer_version.company_id is 'As in core.offer.';
comment on column core.offer_version.company_name is 'As in core.offer.';
comment on column core.offer_version.location_id is 'As in core.offer.';
comment on column core.offer_version.latitude is 'As in core.offer.';
comment on column core.offer_version.longitude is 'As in core.offer.';
comment on column core.offer_version.contract is 'As in core.offer.';
comment on column core.offer_version.remote is 'As in core.offer.';
comment on column core.offer_version.salary_min_eur_per_year is 'As in core.offer.';
comment on column core.offer_version.salary_max_eur_per_year is 'As in core.offer.';
comment on column core.offer_version.salary_basis is 'As in core.offer.';
comment on column core.offer_version.salary_repaired is 'As in core.offer.';
comment on column core.offer_version.salary_text is 'As in core.offer.';
comment on column core.offer_version.experience_min_years is 'As in core.offer.';
comment on column core.offer_version.rome_code is 'As in core.offer.';
comment on column core.offer_version.published_at is 'As in core.offer.';
comment on column core.offer_version.technologies is 'Names of the technologies, sorted.';

create table core.offer_absence (
    offer_id bigint not null references core.offer on delete cascade,
    closed_at timestamptz not null,
    close_reason text not null check (close_reason in ('withdrawn', 'expired', 'gone')),
    reopened_at timestamptz not null,
    primary key (offer_id, closed_at),
    check (closed_at < reopened_at)
);
comment on table core.offer_absence is 'Times in which an offer that is there again was not.';
comment on column core.offer_absence.offer_id is 'The offer.';
comment on column core.offer_absence.closed_at is 'When it was found to be no longer there.';
comment on column core.offer_absence.close_reason is 'As in core.offer.';
comment on column core.offer_absence.reopened_at is 'The fetch that met it again.';

alter table ops.run_source
    add column load_order bigint generated always as identity,
    add column offers_listed integer not null default 0 check (offers_listed >= 0),
    add column offers_closed integer not null default 0 check (offers_closed >= 0),
    add column offers_relisted integer not null default 0 check (offers_relisted >= 0),
    add column closing text not null default 'none' check (closing in ('none', 'done', 'frozen'));
comment on column ops.run_source.load_order is 'In which order the loads were made; a rebuild makes them in the same.';
comment on column ops.run_source.offers_listed is 'Known offers that a sitemap or list named without their being fetched again.';
comment on column ops.run_source.offers_closed is 'Offers that this load closed.';
comment on column ops.run_source.offers_relisted is 'Closed offers that a sitemap or list named again without their being fetched again.';
comment on column ops.run_source.closing is 'Whether offers that were missing were closed: none, if the run did not have to list them; frozen, if too many were missing to believe it or something could not be read.';

drop table staging.verdict;
create unlogged table staging.verdict (
    seq bigint not null,
    offer_id bigint,
    verdict text not null,
    reopens boolean not null
);
comment on table staging.verdict is 'How every accepted offer of the load under way compares with what is known.';
comment on column staging.verdict.seq is 'The offer''s row in staging.outcome.';
comment on column staging.verdict.offer_id is 'The known offer, null if it is new.';
comment on column staging.verdict.verdict is 'new, updated, unchanged, stale or duplicate: what the state is to the state known.';
comment on column staging.verdict.reopens is 'The offer was closed and is met again.';

alter table staging.outcome add column expires_at timestamptz;

create unlogged table staging.listed (
    external_id text not null,
    fetched_at timestamptz not null,
    gone boolean not null
);
comment on table staging.listed is 'Offers that pages of the load under way name without showing them.';
comment on column staging.listed.external_id is 'The source''s own id.';
comment on column staging.listed.fetched_at is 'When the page was fetched.';
comment on column staging.listed.gone is 'The page says that the offer is there no more.';

create unlogged table staging.sighted (
    offer_id bigint not null,
    fetched_at timestamptz not null
);
comment on table staging.sighted is 'The latest time at which the load under way saw each known offer.';
comment on column staging.sighted.offer_id is 'The offer.';
comment on column staging.sighted.fetched_at is 'Latest fetch of a page that shows or names it.';

create unlogged table staging.version (like core.offer_version, newest boolean not null);
comment on table staging.version is 'The history of offers of which the load under way brought a state that is not the newest.';

create unlogged table staging.closing (
    offer_id bigint not null,
    closed_at timestamptz not null,
    close_reason text not null
);
comment on table staging.closing is 'Offers that the load under way closes; one that is named twice is closed at the earlier time.';
comment on column staging.closing.offer_id is 'The offer.';
comment on column staging.closing.closed_at is 'As in core.offer.';
comment on column staging.closing.close_reason is 'As in core.offer.';
