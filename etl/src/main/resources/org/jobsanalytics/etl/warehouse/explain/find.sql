-- By its own number, by its source and that one's id, or by its link.
select source, external_id, offer_id
from core.offer
where offer_id = ?::bigint
union all
select source, external_id, offer_id
from core.offer
where source = ? and external_id = ?
union all
select source, external_id, offer_id
from core.offer
where url = ?
order by source, external_id
limit 10
