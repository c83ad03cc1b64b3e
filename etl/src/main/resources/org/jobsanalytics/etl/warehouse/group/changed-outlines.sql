select offer_id, day, keys, source, title, generic, company, precision, department_code, commune_code,
    commune_name
from staging.sketch
