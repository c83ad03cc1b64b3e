analyze staging.block;

-- It depends on all offers that there are what two of them have in common by themselves, not on when
-- they came. Whoever is in a block that is less crowded now, or in the same of the period before or
-- after it, may have links that he had not, and is looked at like one that is new.
insert into staging.judged (offer_id)
select offer_id from staging.sketch
union
select b.offer_id
from staging.block k
cross join (values (-1), (0), (1)) as periods (step)
join core.offer_block b on b.key = k.key + step
where k.shrinks;
analyze staging.judged;

-- Those whose block is more crowded now can only have lost links. Whom the others were linked with
-- may be in another group.
insert into staging.regrouped (offer_id)
select offer_id from staging.judged
union
select b.offer_id
from staging.block k
cross join (values (-1), (0), (1)) as periods (step)
join core.offer_block b on b.key = k.key + step
where not k.shrinks
union
select other_id from core.offer_link join staging.judged on one_id = offer_id
union
select one_id from core.offer_link join staging.judged on other_id = offer_id;

delete from core.offer_link
using staging.judged
where one_id = offer_id;

delete from core.offer_link
using staging.judged
where other_id = offer_id;

insert into staging.needed (offer_id)
select offer_id from staging.judged;
analyze staging.needed;
