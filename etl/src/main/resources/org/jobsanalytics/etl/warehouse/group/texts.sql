select offer_id, external_id, words, cut, shingles, salary_basis
from staging.needed
join core.offer_sketch using (offer_id)
