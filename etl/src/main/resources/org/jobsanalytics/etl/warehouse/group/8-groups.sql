analyze staging.formed;
analyze staging.member;

-- All of a group are needed, or none. One that no group goes on is no more.
delete from core.offer_group g
where g.group_id in (
    select m.group_id
    from core.offer_group_member m
    join staging.needed using (offer_id)
    except
    select group_id
    from staging.formed
);

update core.offer_group g
set offer_id = f.offer_id,
    text_offer_id = f.text_offer_id,
    place_offer_id = f.place_offer_id,
    salary_offer_id = f.salary_offer_id,
    offers = f.offers,
    score = f.score
from staging.formed f
where f.group_id = g.group_id
    and (g.offer_id, g.text_offer_id, g.place_offer_id, g.salary_offer_id, g.offers, g.score)
    is distinct from
    (f.offer_id, f.text_offer_id, f.place_offer_id, f.salary_offer_id, f.offers, f.score);

with fresh as (
    insert into core.offer_group (
        offer_id, text_offer_id, place_offer_id, salary_offer_id, offers, score
    )
    select offer_id, text_offer_id, place_offer_id, salary_offer_id, offers, score
    from staging.formed
    where group_id is null
    order by number
    returning group_id, offer_id
)
update staging.formed f
set group_id = fresh.group_id
from fresh
where f.group_id is null and f.offer_id = fresh.offer_id;

-- Most of the needed offers are where they were, and nothing is written of them.
delete from core.offer_group_member m
using staging.needed r
where r.offer_id = m.offer_id
    and not exists (select 1 from staging.member s where s.offer_id = m.offer_id);

insert into core.offer_group_member as known (offer_id, group_id, score, reason)
select m.offer_id, f.group_id, m.score, m.reason
from staging.member m
join staging.formed f using (number)
on conflict (offer_id) do update
set group_id = excluded.group_id,
    score = excluded.score,
    reason = excluded.reason
where (known.group_id, known.score, known.reason)
    is distinct from (excluded.group_id, excluded.score, excluded.reason);
