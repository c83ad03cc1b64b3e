select 5 * (select count(*) from staging.judged) > (select count(*) from core.offer_sketch)
