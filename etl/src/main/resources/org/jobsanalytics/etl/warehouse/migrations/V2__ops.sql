create table ops.run (
    run_id text primary key,
    kind text not null check (kind in ('crawl', 'import')),
    started_at timestamptz not null,
    finished_at timestamptz not null,
    simulated boolean not null default false
);
comment on table ops.run is 'Executions that brought pages.';
comment on column ops.run.run_id is 'UTC start to the second and a suffix.';
comment on column ops.run.kind is 'crawl, or import from files.';
comment on column ops.run.started_at is 'When the run began.';
comment on column ops.run.finished_at is 'When its manifest was written.';
comment on column ops.run.simulated is 'The offers were generated.';

create table ops.run_source (
    run_id text not null references ops.run,
    source text not null references core.source,
    captured_at timestamptz not null,
    loaded_at timestamptz not null default now(),
    complete boolean not null,
    pages_read integer not null check (pages_read >= 0),
    pages_with_offers integer not null check (pages_with_offers >= 0),
    pages_without_offer integer not null check (pages_without_offer >= 0),
    pages_quarantined integer not null check (pages_quarantined >= 0),
    offers_read integer not null check (offers_read >= 0),
    offers_new integer not null check (offers_new >= 0),
    offers_updated integer not null check (offers_updated >= 0),
    offers_unchanged integer not null check (offers_unchanged >= 0),
    offers_stale integer not null check (offers_stale >= 0),
    offers_reopened integer not null check (offers_reopened >= 0),
    offers_duplicate integer not null check (offers_duplicate >= 0),
    offers_quarantined integer not null check (offers_quarantined >= 0),
    primary key (run_id, source),
    constraint pages_reconciled check (
        pages_read = pages_with_offers + pages_without_offer + pages_quarantined
    ),
    constraint offers_reconciled check (
        offers_read = offers_new + offers_updated + offers_unchanged + offers_stale
            + offers_reopened + offers_duplicate + offers_quarantined
    )
);
comment on table ops.run_source is 'The ledger: what became of every page and offer of one run and source.';
comment on column ops.run_source.run_id is 'The run.';
comment on column ops.run_source.source is 'The source.';
comment on column ops.run_source.captured_at is 'When the pages were fetched; for a crawl, its start.';
comment on column ops.run_source.loaded_at is 'When this load was made.';
comment on column ops.run_source.complete is 'Everything the source announced was fetched.';
comment on column ops.run_source.pages_read is 'Pages read from the lake.';
comment on column ops.run_source.pages_with_offers is 'Pages read to their end that hold offers.';
comment on column ops.run_source.pages_without_offer is 'Pages read to their end that hold none.';
comment on column ops.run_source.pages_quarantined is 'Pages of which at least a part could not be read.';
comment on column ops.run_source.offers_read is 'Offers met on the pages.';
comment on column ops.run_source.offers_new is 'First met in this run.';
comment on column ops.run_source.offers_updated is 'Met in a newer state with a changed published field.';
comment on column ops.run_source.offers_unchanged is 'Met in the state that is known.';
comment on column ops.run_source.offers_stale is 'Met in an older state; nothing was changed.';
comment on column ops.run_source.offers_reopened is 'Closed before, and met again.';
comment on column ops.run_source.offers_duplicate is 'Met more than once in this run; the newest state counts.';
comment on column ops.run_source.offers_quarantined is 'Not readable.';

create table ops.issue_count (
    run_id text not null,
    source text not null,
    code text not null,
    offers integer not null check (offers > 0),
    primary key (run_id, source, code),
    foreign key (run_id, source) references ops.run_source
);
comment on table ops.issue_count is 'How many accepted offers of a run had an issue.';
comment on column ops.issue_count.run_id is 'The run.';
comment on column ops.issue_count.source is 'The source.';
comment on column ops.issue_count.code is 'The issue''s code.';
comment on column ops.issue_count.offers is 'Offers with at least one such issue.';

create table ops.quarantine (
    quarantine_id bigint generated always as identity primary key,
    run_id text not null,
    source text not null,
    reason text not null,
    detail text not null,
    raw_part text not null,
    raw_line integer not null,
    raw_offset integer,
    foreign key (run_id, source) references ops.run_source,
    unique nulls not distinct (raw_part, raw_line, raw_offset)
);
comment on table ops.quarantine is 'Pages and offers that could not be read; replayable from the raw page.';
comment on column ops.quarantine.quarantine_id is 'Surrogate key.';
comment on column ops.quarantine.run_id is 'The run.';
comment on column ops.quarantine.source is 'The source.';
comment on column ops.quarantine.reason is 'The reason''s code.';
comment on column ops.quarantine.detail is 'What was expected and what was there, masked.';
comment on column ops.quarantine.raw_part is 'Key of the lake''s part that holds the raw page.';
comment on column ops.quarantine.raw_line is 'Line of the raw page in that part, from 1.';
comment on column ops.quarantine.raw_offset is 'Which offer of the page, from 0; null for the page itself.';

create unlogged table staging.outcome (
    seq bigint not null,
    raw_part text not null,
    raw_line integer not null,
    raw_offset integer,
    rejection text,
    detail text,
    external_id text,
    state_at timestamptz,
    fetched_at timestamptz,
    digest text,
    url text,
    title text,
    description text,
    company_key text,
    company_name text,
    precision text,
    department_code text,
    commune_code text,
    commune_name text,
    latitude double precision,
    longitude double precision,
    contract text,
    remote text,
    salary_min_eur_per_year integer,
    salary_max_eur_per_year integer,
    salary_basis text,
    salary_repaired boolean,
    salary_text text,
    experience_min_years numeric(6, 2),
    rome_code text,
    published_at timestamptz,
    technologies text[],
    issues text[]
);
comment on table staging.outcome is 'What became of every offer and unreadable page of the load under way.';

create unlogged table staging.verdict (
    seq bigint not null,
    offer_id bigint,
    verdict text not null
);
comment on table staging.verdict is 'How every accepted offer of the load under way compares with what is known.';
