-- What is seen after it was closed is open again.
insert into core.offer_absence (offer_id, closed_at, close_reason, reopened_at)
select o.offer_id, o.closed_at, o.close_reason, s.fetched_at
from staging.sighted s
join core.offer o using (offer_id)
where s.fetched_at > o.closed_at;

select set_config('jobs.relisted', (
    select count(*)
    from staging.sighted s
    join core.offer o using (offer_id)
    where s.fetched_at > o.closed_at
        and not exists (select 1 from staging.verdict v where v.offer_id = o.offer_id)
)::text, true);

update core.offer o
set closed_at = null,
    close_reason = null
from staging.sighted s
where o.offer_id = s.offer_id and s.fetched_at > o.closed_at;

-- Its own page says that it is gone, and nothing later says otherwise.
insert into staging.closing (offer_id, closed_at, close_reason)
select o.offer_id, l.fetched_at, 'gone'
from staging.listed l
join core.offer o on o.source = current_setting('jobs.source') and o.external_id = l.external_id
join core.offer_sighting seen using (offer_id)
where l.gone and l.fetched_at > seen.last_seen;

update core.offer_sighting seen
set gone_at = l.fetched_at
from (
    select o.offer_id, max(l.fetched_at) as fetched_at
    from staging.listed l
    join core.offer o
        on o.source = current_setting('jobs.source') and o.external_id = l.external_id
    where l.gone
    group by o.offer_id
) l
where seen.offer_id = l.offer_id and (seen.gone_at is null or seen.gone_at < l.fetched_at);

-- Its validity was over when the newest complete crawl began, and it was not seen since.
insert into staging.closing (offer_id, closed_at, close_reason)
select o.offer_id, o.expires_at, 'expired'
from core.offer o
join core.offer_sighting seen using (offer_id)
where o.source = current_setting('jobs.source')
    and o.closed_at is null
    and o.expires_at < greatest(
        case
            when current_setting('jobs.kind') = 'crawl' and current_setting('jobs.complete')::boolean
                then current_setting('jobs.captured_at')::timestamptz
        end,
        (
            select max(r.captured_at)
            from ops.run_source r
            join ops.run using (run_id)
            where r.source = current_setting('jobs.source') and kind = 'crawl' and r.complete
        )
    )
    and o.expires_at >= seen.last_seen;

-- This run had to list it and did not. There are three doubts. What could not be read may be what
-- seems to be missing, unless a list names all offers beside; and so may what has no id, where there
-- is more of it than in the last list that was believed. That so many are missing that the list
-- itself is to be doubted is a matter of the open offers that it had to list: more than half of them
-- and more than twenty, or all because the run saw none. One that saw none speaks of no offer, be it
-- known later. Whoever ordered the run may have said to believe it, but what cannot be read.
select set_config('jobs.doubt', doubt, true),
    set_config('jobs.closing',
        case
            when not inventory then 'none'
            when doubt <> '' then 'frozen'
            when seen = 0 and not accepted then 'none'
            else 'done'
        end, true)
from (
    select *,
        case
            when not inventory then ''
            when unreadable then 'unreadable'
            when accepted then ''
            when missing > 0 and nameless then 'nameless'
            when missing > 0 and seen = 0 then 'drop'
            when missing > 20 and missing * 2 > open then 'drop'
            else ''
        end as doubt
    from (
        select current_setting('jobs.inventory')::boolean and current_setting('jobs.kind') = 'crawl'
                as inventory,
            current_setting('jobs.drop_accepted')::boolean as accepted,
            count(*) as open,
            count(*) filter (
                where seen.last_seen < current_setting('jobs.captured_at')::timestamptz
            ) as missing,
            (select count(*) from staging.sighted) as seen,
            exists (
                select 1
                from staging.outcome
                where rejection is not null and rejection <> 'OFFER_WITHOUT_ID'
            ) and not exists (select 1 from staging.listed where not gone) as unreadable,
            (
                select count(*)
                from staging.outcome
                where rejection = 'OFFER_WITHOUT_ID'
            ) > (
                select count(*)
                from ops.quarantine q
                where q.source = current_setting('jobs.source')
                    and q.reason = 'OFFER_WITHOUT_ID'
                    and q.run_id = (
                        select r.run_id
                        from ops.run_source r
                        where r.source = current_setting('jobs.source')
                            and r.closing = 'done'
                            and r.captured_at < current_setting('jobs.captured_at')::timestamptz
                        order by r.captured_at desc
                        limit 1
                    )
            ) and not exists (select 1 from staging.listed where not gone) as nameless
        from core.offer o
        join core.offer_sighting seen using (offer_id)
        where current_setting('jobs.inventory')::boolean
            and o.source = current_setting('jobs.source')
            and o.closed_at is null
            and (
                current_setting('jobs.inventory_from')::timestamptz = 'epoch'
                or o.published_at >= current_setting('jobs.inventory_from')::timestamptz
            )
            and not exists (select 1 from staging.closing c where c.offer_id = o.offer_id)
    ) scope
) judged;

insert into staging.closing (offer_id, closed_at, close_reason)
select o.offer_id, current_setting('jobs.captured_at')::timestamptz, 'withdrawn'
from core.offer o
join core.offer_sighting seen using (offer_id)
where current_setting('jobs.closing') = 'done'
    and o.source = current_setting('jobs.source')
    and (o.closed_at is null or o.closed_at > current_setting('jobs.captured_at')::timestamptz)
    and seen.last_seen < current_setting('jobs.captured_at')::timestamptz
    and (
        current_setting('jobs.inventory_from')::timestamptz = 'epoch'
        or o.published_at >= current_setting('jobs.inventory_from')::timestamptz
    )
    and not exists (select 1 from staging.closing c where c.offer_id = o.offer_id);

-- A load that comes late: the offer's own page said later that it is gone,
insert into staging.closing (offer_id, closed_at, close_reason)
select offer_id, seen.gone_at, 'gone'
from staging.sighted
join core.offer_sighting seen using (offer_id)
where seen.gone_at > seen.last_seen;

-- or an earlier loaded run, later than this one, had to list it and did not.
insert into staging.closing (offer_id, closed_at, close_reason)
select o.offer_id, r.captured_at, 'withdrawn'
from staging.sighted s
join core.offer o using (offer_id)
join core.offer_sighting seen using (offer_id)
join ops.run_source r
    on r.source = o.source
    and r.closing = 'done'
    and r.captured_at > seen.last_seen
    and (r.inventory_from = 'epoch' or o.published_at >= r.inventory_from);

-- The same of its validity: an earlier loaded crawl came after its end.
insert into staging.closing (offer_id, closed_at, close_reason)
select distinct o.offer_id, o.expires_at, 'expired'
from staging.sighted s
join core.offer o using (offer_id)
join core.offer_sighting seen using (offer_id)
join ops.run_source r on r.source = o.source and r.captured_at > o.expires_at
join ops.run crawl on crawl.run_id = r.run_id and crawl.kind = 'crawl'
where r.complete
    and o.expires_at >= seen.last_seen;

with closed as (
    update core.offer o
    set closed_at = c.closed_at,
        close_reason = c.close_reason
    from (
        select distinct on (offer_id) offer_id, closed_at, close_reason
        from staging.closing
        order by offer_id, closed_at, close_reason
    ) c
    where o.offer_id = c.offer_id and (o.closed_at is null or o.closed_at > c.closed_at)
    returning o.offer_id
)
select set_config('jobs.closed', count(*)::text, true)
from closed;
