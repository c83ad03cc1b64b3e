select count(*) || ' facts, ' || coalesce(md5(string_agg(
    md5(kind || key || fact), '' order by kind collate "C", key collate "C")), 'none')
from facts
