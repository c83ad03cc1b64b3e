alter table ops.run_source
    add column inventory boolean not null default false,
    add column offers_announced integer check (offers_announced >= 0),
    add column offers_fetched integer check (offers_fetched >= 0);
comment on column ops.run_source.inventory is 'The crawl listed every offer of the source.';
comment on column ops.run_source.offers_announced is 'Offers that the source announced, null if it does not say.';
comment on column ops.run_source.offers_fetched is 'Offers that were fetched, or known to be unchanged; null for an import.';

create table ops.cursor (
    source text primary key references core.source,
    cursor text not null,
    run_id text not null references ops.run,
    inventory_at timestamptz
);
comment on table ops.cursor is 'Where the next crawl of each source goes on.';
comment on column ops.cursor.source is 'The source.';
comment on column ops.cursor.cursor is 'What the source''s last complete crawl left; it alone understands it.';
comment on column ops.cursor.run_id is 'That crawl''s run.';
comment on column ops.cursor.inventory_at is 'Start of the last complete crawl that listed every offer.';

create table ops.quota (
    source text not null,
    requested_at timestamptz not null
);
comment on table ops.quota is 'Requests to sources that allow only so many in a time; survives everything.';
comment on column ops.quota.source is 'The source.';
comment on column ops.quota.requested_at is 'When the request was about to be sent.';
create index on ops.quota (source, requested_at);
