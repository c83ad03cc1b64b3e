-- Of those that are linked with nobody only the membership goes.
truncate staging.needed, staging.link;
insert into staging.needed (offer_id)
select offer_id
from staging.regrouped r
where exists (
    select 1
    from core.offer_link
    where one_id = r.offer_id or other_id = r.offer_id
);
analyze staging.needed;
