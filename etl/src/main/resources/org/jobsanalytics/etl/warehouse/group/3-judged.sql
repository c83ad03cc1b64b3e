analyze staging.block;

-- Whoever is in a block that is crowded now, or no more, is looked at anew: it depends on all offers
-- that there are what two of them have in common by themselves, not on when they came. So is who is in
-- the same block of the period before or after it.
insert into staging.judged (offer_id)
select offer_id from staging.sketch
union
select b.offer_id
from staging.block before
cross join lateral (
    select count(*) as size
    from (
        select
        from core.offer_block b
        where b.key = before.key
        limit current_setting('jobs.largest_block')::integer + 1
    ) first_few
) after
cross join (values (-1), (0), (1)) as periods (step)
join core.offer_block b on b.key = before.key + step
where (before.kind = 1 and (before.size > current_setting('jobs.crowd')::integer)
        <> (after.size > current_setting('jobs.crowd')::integer))
    or (before.kind <= 5 and (before.size > current_setting('jobs.throng')::integer)
        <> (after.size > current_setting('jobs.throng')::integer))
    or ((before.size > current_setting('jobs.largest_block')::integer)
        <> (after.size > current_setting('jobs.largest_block')::integer));
analyze staging.judged;

-- What they were linked with.
insert into staging.regrouped (offer_id)
select offer_id from staging.judged
union
select other_id from core.offer_link join staging.judged on one_id = offer_id
union
select one_id from core.offer_link join staging.judged on other_id = offer_id;

delete from core.offer_link
where one_id in (select offer_id from staging.judged)
    or other_id in (select offer_id from staging.judged);
