select offer_id
from staging.regrouped
