-- A sketch holds all that offers are compared by: beside a million of them, nothing else is read.
alter table core.offer_sketch
    add column source text,
    add column external_id text,
    add column company text,
    add column precision text,
    add column department_code text,
    add column commune_code text,
    add column commune_name text,
    add column salary_basis text;
update core.offer_sketch s
set source = o.source,
    external_id = o.external_id,
    company = c.key,
    precision = l.precision,
    department_code = l.department_code,
    commune_code = l.commune_code,
    commune_name = l.commune_name,
    salary_basis = o.salary_basis
from core.offer o
join core.location l using (location_id)
left join core.company c using (company_id)
where o.offer_id = s.offer_id;
alter table core.offer_sketch
    alter column source set not null,
    alter column external_id set not null,
    alter column precision set not null;
comment on column core.offer_sketch.source is 'As in core.offer.';
comment on column core.offer_sketch.external_id is 'As in core.offer.';
comment on column core.offer_sketch.company is 'The company''s key.';
comment on column core.offer_sketch.precision is 'As in core.location.';
comment on column core.offer_sketch.department_code is 'As in core.location.';
comment on column core.offer_sketch.commune_code is 'As in core.location.';
comment on column core.offer_sketch.commune_name is 'As in core.location.';
comment on column core.offer_sketch.salary_basis is 'As in core.offer.';
drop table staging.sketch;
create unlogged table staging.sketch (like core.offer_sketch);
comment on table staging.sketch is 'Sketches of offers that are new or changed.';

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
