select o.external_id, s.fetched_at
from core.offer o
join core.offer_sighting s using (offer_id)
where o.source = ?
