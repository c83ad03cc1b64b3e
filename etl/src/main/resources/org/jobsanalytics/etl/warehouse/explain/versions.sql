select version,
    valid_from,
    run_id,
    title,
    company,
    contract,
    remote,
    concat_ws('-', salary_min_eur_per_year, salary_max_eur_per_year) as salary,
    experience_min_years::text as experience,
    published_at::text as published,
    array_to_string(technologies, ', ') as technologies
from mart.offer_version
where offer_id = ?
order by version
