-- What this load is about to do depends on how many rows it has.
analyze staging.outcome;
analyze staging.listed;

-- The newest state of an offer in this load, by the source's update time, then the time of the
-- fetch, then the digest, is compared with the state that is known by the same order. The order is
-- total over contents, so loads give the same warehouse in whichever sequence they come.
insert into staging.verdict (seq, offer_id, verdict, reopens)
select r.seq,
    known.offer_id,
    case
        when r.place > 1 then 'duplicate'
        when known.offer_id is null then 'new'
        when r.state_at < seen.state_at then 'stale'
        when r.digest = known.digest then 'unchanged'
        when (r.state_at, r.fetched_at, r.digest) < (seen.state_at, seen.fetched_at, known.digest)
            then 'stale'
        else 'updated'
    end,
    coalesce(r.place = 1 and r.last_fetched_at > known.closed_at, false)
from (
    select seq, external_id, state_at, fetched_at, digest,
        row_number() over (
            partition by external_id
            order by state_at desc, fetched_at desc, digest desc, seq desc
        ) as place,
        max(fetched_at) over (partition by external_id) as last_fetched_at
    from staging.outcome
    where rejection is null
) r
left join core.offer known on known.source = current_setting('jobs.source') and known.external_id = r.external_id
left join core.offer_sighting seen using (offer_id);

-- Each step joins by it; without knowing its size the planner takes it for a handful of rows.
analyze staging.verdict;

-- A replay of a page meets offers again that were read from it before, by the rules of that time. A
-- page shows an offer once: it is no new state, whatever today's rules make of it; to bring all
-- offers under them is a rebuild's work.
update staging.verdict v
set verdict = 'unchanged'
from staging.outcome s, core.offer o, core.offer_sighting seen
where current_setting('jobs.kind') = 'replay'
    and s.seq = v.seq
    and o.offer_id = v.offer_id
    and seen.offer_id = v.offer_id
    and v.verdict in ('updated', 'stale')
    and (
        (s.state_at, s.fetched_at) in (
            (seen.state_at, seen.fetched_at), (o.valid_from, o.valid_from_fetched_at)
        )
        or exists (
            select 1
            from core.offer_version known
            where known.offer_id = v.offer_id
                and (s.state_at, s.fetched_at) in (
                    (known.state_at, known.fetched_at),
                    (known.valid_from, known.valid_from_fetched_at)
                )
        )
    );
