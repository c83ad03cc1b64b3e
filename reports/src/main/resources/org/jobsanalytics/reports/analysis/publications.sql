select published_on, count(*) as vacancies
from mart.vacancy
group by published_on
order by published_on
