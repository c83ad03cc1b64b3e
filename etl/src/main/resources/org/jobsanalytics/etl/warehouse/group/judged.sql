select offer_id
from staging.judged
