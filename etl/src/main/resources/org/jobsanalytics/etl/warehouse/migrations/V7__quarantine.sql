alter table ops.run
    drop constraint run_kind_check,
    add constraint run_kind_check check (kind in ('crawl', 'import', 'replay'));
comment on table ops.run is 'Executions that brought pages, or read quarantined ones again.';
comment on column ops.run.kind is 'crawl, import from files, or replay of the quarantine, which has no pages of its own.';
comment on column ops.run.finished_at is 'When its manifest was written; for a replay, its start.';
comment on column ops.run_source.captured_at is 'When the pages were fetched; for a crawl and a replay, its start.';

alter table ops.quarantine
    add column contract_version integer,
    add column resolved_run_id text references ops.run,
    add column resolved_at timestamptz,
    add constraint resolved_by_a_run check ((resolved_run_id is null) = (resolved_at is null));
comment on column ops.quarantine.contract_version is 'Version of the source''s contract that it was read by; null if it has none.';
comment on column ops.quarantine.resolved_run_id is 'The replay that could read it, null until then.';
comment on column ops.quarantine.resolved_at is 'When that replay was made.';

create table ops.replay (
    run_id text not null references ops.run,
    source text not null references core.source,
    raw_part text not null,
    raw_line integer not null,
    raw_offset integer,
    reason text not null,
    outcome text not null check (outcome in ('read', 'no_offer', 'rejected', 'raw_lost')),
    detail text not null,
    replayed_at timestamptz not null default now(),
    unique nulls not distinct (raw_part, raw_line, raw_offset, run_id)
);
comment on table ops.replay is 'Every attempt to read something quarantined again; survives a rebuild, which reads everything again by itself.';
comment on column ops.replay.run_id is 'The replay.';
comment on column ops.replay.source is 'The source.';
comment on column ops.replay.raw_part is 'As in ops.quarantine.';
comment on column ops.replay.raw_line is 'As in ops.quarantine.';
comment on column ops.replay.raw_offset is 'As in ops.quarantine.';
comment on column ops.replay.reason is 'Why it was in the quarantine.';
comment on column ops.replay.outcome is 'read: the offer was loaded, or the page read to its end; no_offer: there is none by today''s reading; rejected: still not readable; raw_lost: the lake no longer has the page as it was.';
comment on column ops.replay.detail is 'Why it could not be read, masked; empty if it could.';
comment on column ops.replay.replayed_at is 'When the attempt was made.';

create unlogged table staging.attempt (
    quarantine_id bigint not null,
    problem text not null
);
comment on table staging.attempt is 'What the replay under way tries to read again.';
comment on column staging.attempt.quarantine_id is 'The row of ops.quarantine.';
comment on column staging.attempt.problem is 'Why the raw page could not be had; empty if it could.';

create table ops.field_drift (
    run_id text not null,
    source text not null,
    path text not null,
    type text not null,
    offers integer not null check (offers > 0),
    contract_version integer not null,
    primary key (run_id, source, path, type),
    foreign key (run_id, source) references ops.run_source on delete cascade
);
comment on table ops.field_drift is 'Fields that offers of a run have and their source''s contract has not, or not of that type; nothing is rejected for it.';
comment on column ops.field_drift.run_id is 'The run.';
comment on column ops.field_drift.source is 'The source.';
comment on column ops.field_drift.path is 'The field, as a JSON pointer from the offer, masked; … for all beyond the first few hundred.';
comment on column ops.field_drift.type is 'STRING, NUMBER, BOOLEAN, OBJECT or ARRAY; ANY for all beyond.';
comment on column ops.field_drift.offers is 'Offers that have it.';
comment on column ops.field_drift.contract_version is 'Version of the contract that does not know it.';

create unlogged table staging.drift (
    path text not null,
    type text not null,
    offers integer not null
);
comment on table staging.drift is 'As ops.field_drift, of the load under way.';
comment on column staging.drift.path is 'As in ops.field_drift.';
comment on column staging.drift.type is 'As in ops.field_drift.';
comment on column staging.drift.offers is 'As in ops.field_drift.';

create table ops.unknown_count (
    run_id text not null,
    source text not null,
    field text not null,
    offers integer not null check (offers >= 0),
    primary key (run_id, source, field),
    foreign key (run_id, source) references ops.run_source on delete cascade
);
comment on table ops.unknown_count is 'Of how many accepted offers of a run a field is unknown.';
comment on column ops.unknown_count.run_id is 'The run.';
comment on column ops.unknown_count.source is 'The source.';
comment on column ops.unknown_count.field is 'place, contract, remote, salary, experience or company.';
comment on column ops.unknown_count.offers is 'Accepted offers that do not say it.';

create table ops.warning (
    run_id text not null references ops.run,
    source text not null references core.source,
    rule text not null check (rule in ('VOLUME', 'FRESHNESS', 'UNKNOWN', 'QUARANTINED', 'FROZEN')),
    subject text not null,
    words text not null,
    primary key (run_id, source, rule, subject)
);
comment on table ops.warning is 'What was not as usual in a run; nothing was changed for it.';
comment on column ops.warning.run_id is 'The run.';
comment on column ops.warning.source is 'The source, which need not have been in the run if it ought to have been.';
comment on column ops.warning.rule is 'VOLUME, FRESHNESS, UNKNOWN, QUARANTINED or FROZEN.';
comment on column ops.warning.subject is 'The field of UNKNOWN, pages or offers of QUARANTINED; else empty.';
comment on column ops.warning.words is 'What was expected and what was there, with the numbers.';
