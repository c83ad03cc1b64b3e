select offer_id, technology
from mart.offer_technology
