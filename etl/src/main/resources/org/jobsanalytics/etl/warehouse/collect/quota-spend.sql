insert into ops.quota (source, requested_at)
values (?, ?::timestamptz)
