select offer_id
from staging.needed
