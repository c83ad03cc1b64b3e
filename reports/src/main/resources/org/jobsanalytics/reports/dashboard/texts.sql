-- Of the offers whose ids are given, in their order, what is shown and not counted.
select o.url, o.title, o.commune_name
from unnest(?::bigint[]) with ordinality as newest (offer_id, place)
join mart.offer o on o.offer_id = newest.offer_id
order by newest.place
