-- To look at everybody takes less than to look for whom so many have to do with.
select 4 * (select count(*) from staging.sketch) > (select count(*) from core.offer_sketch)
