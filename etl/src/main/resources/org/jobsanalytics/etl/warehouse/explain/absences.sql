select closed_at, close_reason, reopened_at
from core.offer_absence
where offer_id = ?
union all
select closed_at, close_reason, null
from core.offer
where offer_id = ? and closed_at is not null
order by closed_at
