analyze staging.judged;

-- Whom the judged ones were linked with may be in another group.
insert into staging.regrouped (offer_id)
select other_id from core.offer_link join staging.judged on one_id = offer_id
union
select one_id from core.offer_link join staging.judged on other_id = offer_id
on conflict do nothing;

delete from core.offer_link
using staging.judged
where one_id = offer_id;

delete from core.offer_link
using staging.judged
where other_id = offer_id;
