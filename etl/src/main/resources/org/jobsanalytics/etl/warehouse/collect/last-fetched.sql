-- An offer that a list named again after it was away, and whose text went meanwhile, is due: only its
-- page brings the text back.
select o.external_id, s.fetched_at
from core.offer o
join core.offer_sighting s using (offer_id)
where o.source = ?
    and (
        o.description <> ''
        or not exists (
            select 1
            from core.offer_absence a
            where a.offer_id = o.offer_id and a.reopened_at > s.fetched_at
        )
    )
