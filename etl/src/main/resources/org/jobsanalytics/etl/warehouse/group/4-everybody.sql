-- Most offers are judged: to look up whom they share a block with takes longer than to take all.
insert into staging.needed (offer_id)
select offer_id from core.offer_sketch;
analyze staging.needed;
