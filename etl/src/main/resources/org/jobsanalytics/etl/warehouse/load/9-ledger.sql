-- What was counted while reading comes in as settings; what became of it is counted here, and the
-- table's own checks refuse a ledger that does not add up.
insert into ops.run_source (
    run_id, source, captured_at, complete,
    pages_read, pages_with_offers, pages_without_offer, pages_quarantined,
    offers_read, offers_new, offers_updated, offers_unchanged, offers_stale, offers_reopened,
    offers_duplicate, offers_quarantined, inventory, inventory_from, offers_announced,
    offers_fetched, offers_listed, offers_closed, offers_relisted, closing,
    extract_seconds, load_seconds
)
select current_setting('jobs.run'),
    current_setting('jobs.source'),
    current_setting('jobs.captured_at')::timestamptz,
    current_setting('jobs.complete')::boolean,
    current_setting('jobs.pages_read')::integer,
    current_setting('jobs.pages_with_offers')::integer,
    current_setting('jobs.pages_without_offer')::integer,
    current_setting('jobs.pages_quarantined')::integer,
    current_setting('jobs.offers_read')::integer,
    (select count(*) from staging.verdict where verdict = 'new'),
    (select count(*) from staging.verdict where verdict = 'updated' and not reopens),
    (select count(*) from staging.verdict where verdict = 'unchanged' and not reopens),
    (select count(*) from staging.verdict where verdict = 'stale' and not reopens),
    (select count(*) from staging.verdict where reopens),
    (select count(*) from staging.verdict where verdict = 'duplicate'),
    (select count(*) from staging.outcome where rejection is not null and raw_offset is not null),
    current_setting('jobs.inventory')::boolean,
    case
        when current_setting('jobs.inventory')::boolean
            then current_setting('jobs.inventory_from')::timestamptz
    end,
    nullif(current_setting('jobs.announced'), '')::integer,
    nullif(current_setting('jobs.fetched'), '')::integer,
    (
        select count(distinct o.offer_id)
        from staging.listed l
        join core.offer o
            on o.source = current_setting('jobs.source') and o.external_id = l.external_id
        where not l.gone
            and not exists (select 1 from staging.verdict v where v.offer_id = o.offer_id)
    ),
    current_setting('jobs.closed')::integer,
    current_setting('jobs.relisted')::integer,
    current_setting('jobs.closing'),
    nullif(current_setting('jobs.extract_seconds'), '')::double precision,
    extract(epoch from clock_timestamp() - transaction_timestamp());

insert into ops.issue_count (run_id, source, code, offers)
select current_setting('jobs.run'), current_setting('jobs.source'), named.code, count(*)
from staging.outcome s
cross join unnest(s.issues) as named (code)
group by named.code;

-- What a replay cannot read is there already, but for what only today's reading brought to light.
insert into ops.quarantine (
    run_id, source, reason, detail, raw_part, raw_line, raw_offset, contract_version
)
select current_setting('jobs.run'), current_setting('jobs.source'), rejection, detail, raw_part,
    raw_line, raw_offset, nullif(current_setting('jobs.contract_version')::integer, 0)
from staging.outcome s
where rejection is not null
    and not (
        current_setting('jobs.kind') = 'replay'
        and exists (
            select 1
            from ops.quarantine known
            where known.raw_part = s.raw_part
                and known.raw_line = s.raw_line
                and known.raw_offset is not distinct from s.raw_offset
        )
    )
order by seq;
