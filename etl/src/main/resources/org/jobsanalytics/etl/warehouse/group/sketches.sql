select s.offer_id, s.day, s.title, s.generic, s.words, s.cut, s.shingles, s.keys, s.source,
    s.external_id, s.company, s.precision, s.department_code, s.commune_code, s.commune_name,
    s.salary_basis
from staging.needed
join core.offer_sketch s using (offer_id)
