-- What is true of the offers, a row each: without surrogate keys, times of loading, the run that
-- brought a state, and descriptions, which the digest stands for and which may be past their time.
select 'offer' as kind,
    o.source || ' ' || o.external_id as key,
    jsonb_build_object(
        'digest', o.digest, 'title', o.title, 'url', o.url, 'expires_at', o.expires_at,
        'first_published_at', o.first_published_at, 'first_seen', o.first_seen,
        'last_seen', s.last_seen, 'state_at', s.state_at, 'fetched_at', s.fetched_at,
        'valid_from', o.valid_from, 'closed_at', o.closed_at, 'close_reason', o.close_reason,
        'technologies', (
            select string_agg(t.name, ', ' order by t.name collate "C")
            from core.offer_technology ot
            join core.technology t using (technology_id)
            where ot.offer_id = o.offer_id
        )
    ) as fact
from core.offer o
join core.offer_sighting s using (offer_id)
union all
select 'version',
    o.source || ' ' || o.external_id || ' ' || row_number() over (
        partition by v.offer_id
        order by v.valid_from, v.valid_from_fetched_at, v.digest
    ),
    jsonb_build_object('digest', v.digest, 'title', v.title)
from core.offer_version v
join core.offer o using (offer_id)
union all
select 'absence',
    o.source || ' ' || o.external_id || ' ' || row_number() over (
        partition by a.offer_id order by a.closed_at
    ),
    jsonb_build_object(
        'closed_at', a.closed_at, 'close_reason', a.close_reason, 'reopened_at', a.reopened_at
    )
from core.offer_absence a
join core.offer o using (offer_id)
union all
select 'group',
    o.source || ' ' || o.external_id,
    jsonb_build_object(
        'offers', (
            select string_agg(
                of.source || ' ' || of.external_id || ': ' || m.reason,
                ', ' order by of.source collate "C", of.external_id collate "C"
            )
            from core.offer_group_member m
            join core.offer of using (offer_id)
            where m.group_id = g.group_id
        ),
        'text', t.source || ' ' || t.external_id,
        'place', p.source || ' ' || p.external_id,
        'salary', s.source || ' ' || s.external_id,
        'score', round(g.score::numeric, 6)
    )
from core.offer_group g
join core.offer o using (offer_id)
join core.offer t on t.offer_id = g.text_offer_id
join core.offer p on p.offer_id = g.place_offer_id
join core.offer s on s.offer_id = g.salary_offer_id
