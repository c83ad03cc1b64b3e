select offer_id, group_id
from core.offer_group_member
join staging.needed using (offer_id)
