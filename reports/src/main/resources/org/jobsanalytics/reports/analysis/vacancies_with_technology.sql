select count(*) as vacancies
from (select distinct vacancy_id from mart.vacancy_technology) named
