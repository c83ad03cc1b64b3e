-- Blocks are of sixty days now: the lowest twelve bits of a key number the period. The first key and
-- the last three are checksums, of which these bits go; between stand those of the text, which make
-- room. Links stay as they are until their offers are judged anew.
update core.offer_sketch
set keys = array(
    select case
        when key = 0 then 0
        when place = 1 or place > 8 then (key & ~4095::bigint) | period
        else (key << 12) | period
    end
    from unnest(keys) with ordinality as u (key, place)
    cross join (select (floor(day / 60.0)::bigint & 4095) as period) p
    order by place
);
truncate core.offer_block;
insert into core.offer_block (key, offer_id)
select distinct key, offer_id
from core.offer_sketch
cross join unnest(keys) as u (key)
where key <> 0
order by key, offer_id;
