select technology, array_agg(offer_id) as offers
from mart.offer_technology
group by technology
order by technology collate "C"
