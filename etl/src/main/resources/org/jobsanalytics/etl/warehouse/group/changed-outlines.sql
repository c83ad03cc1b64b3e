select s.offer_id, s.day, s.keys, s.outline
from staging.sketch
join core.offer_sketch s using (offer_id)
