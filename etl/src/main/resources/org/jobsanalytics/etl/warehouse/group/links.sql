select one_id, other_id, score, reason
from core.offer_link
join staging.needed one on one.offer_id = one_id
join staging.needed other on other.offer_id = other_id
