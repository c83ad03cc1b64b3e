-- The ads are those of the vacancies that name it, even if some of them were cut before it.
select technology, category, vacancies, ads
from mart.technology
order by vacancies desc, technology
