alter table ops.run_source
    add column inventory_from timestamptz;
comment on column ops.run_source.inventory is 'The crawl listed every offer of the source that was created since inventory_from.';
comment on column ops.run_source.inventory_from is 'Least creation time in the inventory; 1970 if it holds offers of any age, null if there is none or nobody wrote it down.';

alter table ops.cursor
    add column inventory_from timestamptz;
comment on column ops.cursor.inventory_at is 'Start of the last complete crawl that listed every offer created since inventory_from.';
comment on column ops.cursor.inventory_from is 'Least creation time in that inventory; null if nobody wrote it down, and then it is not gone on from.';
