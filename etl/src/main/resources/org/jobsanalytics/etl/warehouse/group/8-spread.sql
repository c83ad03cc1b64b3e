-- All that are linked with them, over however many others.
insert into staging.regrouped (offer_id)
with recursive reached as (
    select offer_id
    from staging.regrouped
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
