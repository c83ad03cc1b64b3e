insert into ops.unknown_count (run_id, source, field, offers)
select current_setting('jobs.run'), current_setting('jobs.source'), field, offers
from (
    select count(*) as accepted,
        count(*) filter (where precision = 'UNKNOWN') as place,
        count(*) filter (where contract = 'UNKNOWN') as contract,
        count(*) filter (where remote = 'UNKNOWN') as remote,
        count(*) filter (where salary_basis is null) as salary,
        count(*) filter (where experience_min_years is null) as experience,
        count(*) filter (where company_key is null) as company
    from staging.outcome
    where rejection is null
) c
cross join lateral (
    values ('place', place), ('contract', contract), ('remote', remote), ('salary', salary),
        ('experience', experience), ('company', company)
) as f (field, offers)
where c.accepted > 0 and current_setting('jobs.kind') <> 'replay';

-- The load of another source of this run may have missed this one.
delete from ops.warning
where run_id = current_setting('jobs.run') and source = current_setting('jobs.source');

-- A run is held against the healthy ones of its source and kind before it: complete, and not so odd
-- themselves that their closing was frozen. How many offers a crawl of what is new brings depends on
-- how long ago the last one was; so only a list of everything has a usual volume, and the others are
-- told if they bring nothing.
insert into ops.warning (run_id, source, rule, subject, words)
with rule as (
    select 10 as most_runs,
        3 as least_runs,
        20 as least_offers,
        0.5 as least_volume,
        2.0 as most_volume,
        interval '3 days' as longest_silence,
        50 as least_accepted,
        0.2 as most_more_unknown,
        0.05 as most_quarantined
),
this as (
    select s.*, r.kind, s.offers_read - s.offers_quarantined as accepted
    from ops.run_source s
    join ops.run r using (run_id)
    where s.run_id = current_setting('jobs.run')
        and s.source = current_setting('jobs.source')
        and r.kind <> 'replay'
),
recent as (
    select s.*, s.offers_read - s.offers_quarantined as accepted
    from this
    join ops.run_source s
        on s.source = this.source
        and s.inventory = this.inventory
        and s.captured_at < this.captured_at
        and s.complete
        and s.closing <> 'frozen'
    join ops.run r on r.run_id = s.run_id and r.kind = this.kind
    order by s.captured_at desc
    limit (select most_runs from rule)
),
volume as (
    select count(*) as runs, percentile_cont(0.5) within group (order by offers_fetched) as median
    from recent
),
unknown as (
    select this.source, now.field, now.offers::numeric / this.accepted as share, this.accepted,
        count(*) as runs,
        percentile_cont(0.5) within group (order by before.offers::float / recent.accepted)::numeric
            as median
    from this
    cross join rule
    join ops.unknown_count now on now.run_id = this.run_id and now.source = this.source
    join recent on recent.accepted >= rule.least_accepted
    join ops.unknown_count before
        on before.run_id = recent.run_id
        and before.source = recent.source
        and before.field = now.field
    where this.accepted >= rule.least_accepted
    group by this.source, now.field, now.offers, this.accepted
),
quarantined as (
    select source, 'offers' as what, offers_quarantined as quarantined, offers_read as read
    from this
    union all
    select source, 'pages', pages_quarantined, pages_read
    from this
),
silence as (
    select s.source, max(s.captured_at) as healthy_at
    from ops.run_source s
    join ops.run r using (run_id)
    where r.kind = 'crawl'
        and s.complete
        and s.closing <> 'frozen'
        and s.captured_at <= (select captured_at from this where kind = 'crawl')
    group by s.source
),
missing as (
    select this.source,
        count(*) as open,
        count(*) filter (where seen.last_seen < this.captured_at) as missing
    from this
    join core.offer o on o.source = this.source and o.closed_at is null
    join core.offer_sighting seen using (offer_id)
    where this.closing = 'frozen'
        and (this.inventory_from = 'epoch' or o.published_at >= this.inventory_from)
    group by this.source
)
select current_setting('jobs.run'), w.*
from (
    select source, 'VOLUME', '',
        format('%s offers were listed, %s in the median of the last %s complete crawls: expected %s to %s',
            offers_fetched, round(median::numeric), runs, ceil(median * least_volume),
            floor(median * most_volume))
    from this
    cross join volume
    cross join rule
    where this.kind = 'crawl'
        and runs >= least_runs
        and median >= least_offers
        and inventory
        and (offers_fetched < median * least_volume or offers_fetched > median * most_volume)
    union all
    select source, 'VOLUME', '',
        format('no offer was found, %s in the median of the last %s complete crawls: expected some',
            round(median::numeric), runs)
    from this
    cross join volume
    cross join rule
    where this.kind = 'crawl'
        and runs >= least_runs
        and median >= least_offers
        and not inventory
        and offers_fetched = 0
    union all
    select silence.source, 'FRESHNESS', '',
        format('the last complete crawl was %s days before this run: expected at most %s',
            floor(extract(epoch from this.captured_at - healthy_at) / 86400),
            extract(day from longest_silence))
    from silence
    cross join this
    cross join rule
    where healthy_at < this.captured_at - longest_silence
        and (
            silence.source = this.source
            or not exists (
                select 1
                from ops.run_source loaded
                where loaded.run_id = this.run_id and loaded.source = silence.source
            )
        )
    union all
    select source, 'UNKNOWN', field,
        format('%s is unknown of %s %% of %s offers, of %s %% in the median of the last %s complete crawls: expected at most %s %%',
            field, round(100 * share), accepted, round(100 * median), runs,
            round(100 * (median + most_more_unknown)))
    from unknown
    cross join rule
    where runs >= least_runs and share > median + most_more_unknown
    union all
    select source, 'QUARANTINED', what,
        format('%s of %s %s were quarantined, %s %%: expected at most %s %%',
            quarantined, read, what, round(100.0 * quarantined / read), round(100 * most_quarantined))
    from quarantined
    cross join rule
    where read >= least_offers and quarantined > read * most_quarantined
    union all
    select source, 'FROZEN', '',
        case current_setting('jobs.doubt')
            when 'unreadable' then format('%s of %s open offers were missing from the list, and may be what could not be read: none was closed',
                missing, open)
            when 'nameless' then format('%s of %s open offers were missing from the list, and may be what has no id: none was closed',
                missing, open)
            else format('%s of %s open offers were missing from the list, too many to believe it: none was closed',
                missing, open)
        end
    from missing
) w
on conflict do nothing;
