delete from core.offer_link l
using staging.link lost
where lost.one_id = l.one_id and lost.other_id = l.other_id;

insert into staging.regrouped (offer_id)
select one_id from staging.link
union
select other_id from staging.link
on conflict do nothing;
