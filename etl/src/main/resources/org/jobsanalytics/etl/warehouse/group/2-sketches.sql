delete from core.offer_sketch known
using staging.sketch s
where s.offer_id = known.offer_id;

insert into core.offer_sketch (
    offer_id, digest, day, title, generic, words, cut, shingles, keys, source, external_id, company,
    precision, department_code, commune_code, commune_name, salary_basis
)
select offer_id, digest, day, title, generic, words, cut, shingles, keys, source, external_id, company,
    precision, department_code, commune_code, commune_name, salary_basis
from staging.sketch;
