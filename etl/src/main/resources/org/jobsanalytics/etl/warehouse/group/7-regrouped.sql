analyze staging.regrouped;

-- With the groups that they were in.
insert into staging.regrouped (offer_id)
select fellow.offer_id
from staging.regrouped
join core.offer_group_member m using (offer_id)
join core.offer_group_member fellow on fellow.group_id = m.group_id
on conflict do nothing;
analyze staging.regrouped;

-- And all that any of them is linked with, with the groups of these, which will mostly be as they were.
truncate staging.needed, staging.link;
insert into staging.needed (offer_id)
select offer_id from staging.regrouped
union
select other_id from staging.regrouped join core.offer_link on one_id = offer_id
union
select one_id from staging.regrouped join core.offer_link on other_id = offer_id;
analyze staging.needed;
insert into staging.needed (offer_id)
select fellow.offer_id
from staging.needed
join core.offer_group_member m using (offer_id)
join core.offer_group_member fellow on fellow.group_id = m.group_id
on conflict do nothing;
analyze staging.needed;
