-- A crawl is healthy if it brought all that was announced, and its list could be believed.
select s.source,
    s.licence,
    crawl.last_crawl,
    crawl.last_healthy_crawl,
    at_cursor.captured_at as cursor_at,
    coalesce(offer.known, 0) as known,
    coalesce(offer.open, 0) as open
from core.source s
left join (
    select r.source,
        max(r.captured_at) as last_crawl,
        max(r.captured_at) filter (where r.complete and r.closing <> 'frozen') as last_healthy_crawl
    from ops.run_source r
    join ops.run u using (run_id)
    where u.kind = 'crawl'
    group by r.source
) crawl using (source)
left join ops.cursor c using (source)
left join (
    select source, count(*) as known, count(*) filter (where closed_at is null) as open
    from core.offer
    group by source
) offer using (source)
left join ops.run_source at_cursor
    on at_cursor.run_id = c.run_id and at_cursor.source = c.source
