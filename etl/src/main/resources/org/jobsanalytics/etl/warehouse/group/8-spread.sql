-- One step further along the links; repeated until there is nobody new.
insert into staging.regrouped (offer_id)
select other_id from core.offer_link join staging.regrouped on one_id = offer_id
union
select one_id from core.offer_link join staging.regrouped on other_id = offer_id
on conflict do nothing
