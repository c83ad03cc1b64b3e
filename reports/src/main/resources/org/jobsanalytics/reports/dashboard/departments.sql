select code, name, region_name, coalesce(population, 0) as population
from mart.department
order by code
