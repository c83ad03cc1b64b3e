select count(distinct o.offer_id) as offers
from mart.offer_technology t
join mart.offer o on o.offer_id = t.offer_id
