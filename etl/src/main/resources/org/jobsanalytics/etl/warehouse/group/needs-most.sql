select 5 * (select count(*) from staging.needed) > (select count(*) from core.offer_sketch)
