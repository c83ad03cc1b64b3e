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
