-- What groups offers is made from them and can be made again; to look every reference up takes longer
-- than to judge. `jobs verify` does it.
alter table core.offer_sketch drop constraint offer_sketch_offer_id_fkey;
alter table core.offer_link drop constraint offer_link_one_id_fkey;
alter table core.offer_link drop constraint offer_link_other_id_fkey;

alter table staging.block drop column kind, drop column size, add column shrinks boolean not null;
comment on table staging.block is 'Blocks that pass a limit by the offers that come into them or leave.';
create unlogged table staging.block_size (key bigint not null, size bigint not null);
comment on table staging.block_size is 'How large blocks are, as far as any limit is concerned.';
comment on table staging.judged is 'Offers to be compared anew: they changed, or a block of theirs shrank.';
comment on table staging.link is 'Links that were found, or that hold no more.';
