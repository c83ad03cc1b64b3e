delete from core.offer_sketch known
using staging.sketch s
where s.offer_id = known.offer_id;

insert into core.offer_sketch
select * from staging.sketch;
