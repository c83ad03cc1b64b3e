select one_id, other_id, score, reason
from core.offer_link
join staging.needed on one_id = offer_id
