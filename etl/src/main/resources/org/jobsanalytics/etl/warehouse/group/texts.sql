select offer_id, external_id, words, cut, shingles, salary_basis
from core.offer_sketch
where offer_id = any ('{:ids}')
