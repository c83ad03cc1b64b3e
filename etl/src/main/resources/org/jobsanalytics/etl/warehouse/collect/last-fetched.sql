select o.external_id, s.last_seen
from core.offer o
join core.offer_sighting s using (offer_id)
where o.source = ?
