-- Which blocks few offers meet others in is found in memory: to ask a table of ten million rows for it
-- takes longer than to read what is known of all offers once.
drop table core.offer_block;
drop table staging.block;
drop table staging.block_size;

create table core.grouping (
    one_row boolean primary key default true check (one_row),
    state uuid not null
);
comment on table core.grouping is 'One row: what is in memory of the offers between two loads is of this state, or of no use.';
comment on column core.grouping.one_row is 'There is one row.';
comment on column core.grouping.state is 'Another one after each load that changed what an offer is compared by.';
comment on table staging.judged is 'Offers to be compared anew: they changed, or a block of theirs shrank.';
create unlogged table staging.crowded (offer_id bigint primary key);
comment on table staging.crowded is 'Offers that may have lost links, for a block of theirs grew.';
comment on table staging.regrouped is 'Offers whose groups are formed anew.';
