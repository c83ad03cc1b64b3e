delete from core.offer_link;

insert into staging.needed (offer_id)
select offer_id from core.offer_sketch;
analyze staging.needed;
