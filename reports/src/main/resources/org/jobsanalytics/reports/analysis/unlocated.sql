-- Vacancies that are on no département of the map, by what is known of their place.
select
  case when v.department_code is not null then 'OTHER_TERRITORY' else v.place_precision end as known,
  count(*) as vacancies
from mart.vacancy v
left join mart.department d
  on d.code = v.department_code
  and (length(d.code) = 2 or d.code in ('971', '972', '973', '974', '976'))
where d.code is null
group by 1
order by vacancies desc, known
