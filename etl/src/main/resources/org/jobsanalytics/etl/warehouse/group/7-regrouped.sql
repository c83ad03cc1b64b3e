insert into staging.regrouped (offer_id)
select one_id from staging.link
union
select other_id from staging.link
on conflict do nothing;
analyze staging.regrouped;
