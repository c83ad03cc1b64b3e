select s.*
from staging.needed
join core.offer_sketch s using (offer_id)
