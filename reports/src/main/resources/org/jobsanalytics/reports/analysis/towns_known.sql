select count(commune_code) as offers from mart.offer
