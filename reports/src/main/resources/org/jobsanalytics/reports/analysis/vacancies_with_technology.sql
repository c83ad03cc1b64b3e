select count(distinct vacancy_id) as vacancies from mart.vacancy_technology
