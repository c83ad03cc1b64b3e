select coalesce(s.name, o.source) as source, o.published_on, count(*) as ads
from mart.offer o
left join mart.source s on s.source = o.source
where o.published_on is not null
group by 1, 2
order by 1, 2
