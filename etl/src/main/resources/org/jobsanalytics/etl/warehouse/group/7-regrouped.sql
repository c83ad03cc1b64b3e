-- With all that are linked with them, over however many others.
insert into staging.regrouped (offer_id)
with recursive reached as (
    select offer_id
    from staging.regrouped
    union
    select one_id
    from staging.link
    union
    select l.offer_id
    from reached r
    cross join lateral (
        select other_id as offer_id
        from core.offer_link
        where one_id = r.offer_id
        union all
        select one_id
        from core.offer_link
        where other_id = r.offer_id
    ) l
)
select offer_id
from reached
on conflict do nothing;
analyze staging.regrouped;

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
