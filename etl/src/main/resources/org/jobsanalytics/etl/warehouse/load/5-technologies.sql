delete from core.offer_technology ot
using staging.verdict v
where v.verdict = 'updated' and ot.offer_id = v.offer_id;

insert into core.offer_technology (offer_id, technology_id)
select v.offer_id, t.technology_id
from staging.outcome s
join staging.verdict v using (seq)
cross join unnest(s.technologies) as named (name)
join core.technology t using (name)
where v.verdict in ('new', 'updated');
