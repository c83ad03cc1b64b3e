with gone as materialized (
    select s.offer_id, u.key
    from staging.sketch s
    join core.offer_sketch known using (offer_id)
    cross join unnest(known.keys) as u (key)
    where u.key <> all (s.keys)
)
delete from core.offer_block b
using gone
where b.key = gone.key and b.offer_id = gone.offer_id;

insert into core.offer_block (key, offer_id)
select distinct u.key, s.offer_id
from staging.sketch s
left join core.offer_sketch known using (offer_id)
cross join unnest(s.keys) as u (key)
where u.key <> 0 and (known.offer_id is null or u.key <> all (known.keys))
order by u.key, s.offer_id;

delete from core.offer_sketch known
using staging.sketch s
where s.offer_id = known.offer_id;

insert into core.offer_sketch
select * from staging.sketch;
