delete from core.offer_link l
using staging.link loose
where loose.one_id = l.one_id and loose.other_id = l.other_id;
