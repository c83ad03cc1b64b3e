-- The text of a state goes once its source has taken the offer away for as long as texts are kept,
-- whether or not the offer came back later. So what is kept depends on facts and the time alone,
-- and a rebuild, which reads all texts anew, keeps the same. It is never earlier than the source's
-- last crawl, whose clock closed its offers: that of a simulated market is ahead.
with kept as (
    select k.source,
        k.days * interval '24 hours' as time,
        greatest(?::timestamptz, max(r.captured_at)) as now
    from unnest(?::text[], ?::integer[]) as k (source, days)
    left join ops.run_source r using (source)
    group by k.source, k.days
),
due as (
    select o.offer_id
    from core.offer o
    join kept k using (source)
    where o.closed_at is not null
        and o.closed_at <= k.now - k.time
        and o.description <> ''
    union
    select o.offer_id
    from core.offer_absence a
    join core.offer o using (offer_id)
    join core.offer_sighting seen using (offer_id)
    join kept k using (source)
    where a.reopened_at - a.closed_at >= k.time
        and a.closed_at >= seen.fetched_at
        and o.description <> ''
),
newest as (
    update core.offer o
    set description = ''
    from due
    where o.offer_id = due.offer_id
    returning o.offer_id
),
superseded as (
    update core.offer_version v
    set description = ''
    from core.offer o
    join kept k using (source)
    where v.offer_id = o.offer_id
        and v.description <> ''
        and (
            o.closed_at <= k.now - k.time
            or exists (
                select 1
                from core.offer_absence a
                where a.offer_id = v.offer_id
                    and a.reopened_at - a.closed_at >= k.time
                    and a.closed_at >= v.fetched_at
            )
        )
    returning v.offer_id
)
select count(*)
from (
    select offer_id from newest
    union
    select offer_id from superseded
) expired
