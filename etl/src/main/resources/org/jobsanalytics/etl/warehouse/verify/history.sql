-- Times go on, and neighbours in the history differ.
select words
from (
    select format('%s %s was last seen before it was first seen', source, external_id) as words
    from core.offer o
    join core.offer_sighting s using (offer_id)
    where s.last_seen < o.first_seen
    union all
    select format('%s %s is closed at a time before it was last seen', source, external_id)
    from core.offer o
    join core.offer_sighting s using (offer_id)
    where o.closed_at < s.last_seen
    union all
    select format('the version of offer %s from %s equals the one before it', offer_id, valid_from)
    from (
        select offer_id, valid_from, digest,
            lag(digest) over (
                partition by offer_id order by valid_from, valid_from_fetched_at, digest
            ) as before
        from (
            select offer_id, valid_from, valid_from_fetched_at, digest
            from core.offer_version
            union all
            select offer_id, valid_from, valid_from_fetched_at, digest
            from core.offer
        ) state
    ) v
    where digest = before
    union all
    select format('offer %s has a version newer than itself', v.offer_id)
    from core.offer_version v
    join core.offer o using (offer_id)
    where (v.state_at, v.fetched_at) > (o.valid_from, o.valid_from_fetched_at)
) s
order by words
limit 1
