select kind, key, live.fact::text, aside.fact::text
from facts live
full join facts_aside aside using (kind, key)
where live.fact is distinct from aside.fact
order by kind collate "C", key collate "C"
limit 1
