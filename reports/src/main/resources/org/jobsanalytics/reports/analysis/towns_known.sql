select count(commune_code) as vacancies from mart.vacancy
