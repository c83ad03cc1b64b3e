select count(*) as vacancies
from mart.vacancy
where technologies_named > 0
