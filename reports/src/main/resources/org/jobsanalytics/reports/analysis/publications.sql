select published_on, count(*) as offers
from mart.offer
group by published_on
order by published_on
