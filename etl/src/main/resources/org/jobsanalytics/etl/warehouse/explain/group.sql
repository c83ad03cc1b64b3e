-- The offers of the same vacancy, this one included, the one that stands for all first.
select other.source,
    other.external_id,
    other.title,
    other.company_name,
    m.reason,
    m.score,
    g.group_id,
    g.offer_id = other.offer_id as canonical
from core.offer_group_member own
join core.offer_group g using (group_id)
join core.offer_group_member m using (group_id)
join core.offer other on other.offer_id = m.offer_id
where own.offer_id = ?
order by g.offer_id = other.offer_id desc, other.source, other.external_id
