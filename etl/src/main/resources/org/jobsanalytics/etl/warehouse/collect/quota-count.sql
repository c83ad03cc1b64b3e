select count(*)
from ops.quota
where source = ? and requested_at > ?::timestamptz
