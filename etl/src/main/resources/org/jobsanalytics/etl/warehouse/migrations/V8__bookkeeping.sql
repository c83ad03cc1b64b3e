alter table ops.run_source
    add column extract_seconds double precision check (extract_seconds >= 0),
    add column load_seconds double precision check (load_seconds >= 0);
comment on column ops.run_source.extract_seconds is 'How long the source was collected from, pauses of a run that was broken off included; null if nobody wrote it down.';
comment on column ops.run_source.load_seconds is 'How long the load took, from its begin to the writing of this row; null if nobody wrote it down. A rebuild leaves it.';

comment on column core.offer.description is 'Plain text, without personal data; empty also once it is past its time: the source took the offer away, and longer ago than its texts are kept. The digest stays that of the whole.';
comment on column core.offer_version.description is 'As in core.offer.';

-- Only what still has a text is looked at when texts go, however long the history is.
create index on core.offer (closed_at) where closed_at is not null and description <> '';
create index on core.offer_version (offer_id) where description <> '';
