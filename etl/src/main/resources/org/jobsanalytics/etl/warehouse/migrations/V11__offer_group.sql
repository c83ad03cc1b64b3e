create table core.offer_sketch (
    offer_id bigint primary key references core.offer on delete cascade,
    digest text not null,
    day integer not null,
    title text not null,
    generic boolean not null,
    words integer not null,
    cut boolean not null,
    shingles bytea not null,
    keys bigint[] not null
);
comment on table core.offer_sketch is 'What an offer is compared by to find others of its vacancy; made from its newest state, holds no text.';
comment on column core.offer_sketch.offer_id is 'The offer.';
comment on column core.offer_sketch.digest is 'The state that this was made from, as in core.offer.';
comment on column core.offer_sketch.day is 'Publication, or the first fetch where the source does not say: days since 1970.';
comment on column core.offer_sketch.title is 'The title''s words without gender, number and contract, sorted.';
comment on column core.offer_sketch.generic is 'The title is an occupation''s name from a directory.';
comment on column core.offer_sketch.words is 'Length of the description in words.';
comment on column core.offer_sketch.cut is 'The source shows only a part of the description.';
comment on column core.offer_sketch.shingles is 'A sample of the description''s runs of three words, as sorted numbers of four bytes.';
comment on column core.offer_sketch.keys is 'The blocks that the offer is in; the first of employer, title and département, four of its text, then others; 0 for none.';

create table core.offer_block (
    key bigint not null,
    offer_id bigint not null,
    primary key (key, offer_id)
);
comment on table core.offer_block is 'Blocks of offers that have something in common; only those of one block are compared.';
comment on column core.offer_block.key is 'A checksum of what they have in common, as in core.offer_sketch.';
comment on column core.offer_block.offer_id is 'The offer.';

create table core.offer_link (
    one_id bigint not null references core.offer on delete cascade,
    other_id bigint not null references core.offer on delete cascade,
    score double precision not null,
    reason text not null,
    primary key (one_id, other_id)
);
comment on table core.offer_link is 'Two offers that, looked at by themselves, are one vacancy.';
comment on column core.offer_link.one_id is 'An offer.';
comment on column core.offer_link.other_id is 'Another one.';
comment on column core.offer_link.score is 'How sure that is, up to 1.';
comment on column core.offer_link.reason is 'What speaks for it, in words.';
create index on core.offer_link (other_id);

create table core.offer_group (
    group_id bigint generated always as identity primary key,
    offer_id bigint not null references core.offer on delete cascade,
    text_offer_id bigint not null references core.offer on delete cascade,
    place_offer_id bigint not null references core.offer on delete cascade,
    salary_offer_id bigint not null references core.offer on delete cascade,
    offers integer not null check (offers > 1),
    score double precision not null
);
comment on table core.offer_group is 'Vacancies that several offers are of; one that a single offer is of is not here.';
comment on column core.offer_group.group_id is 'Surrogate key; a group keeps it while it has an offer in common with what it was.';
comment on column core.offer_group.offer_id is 'The offer that stands for all: of the employer''s own board, else France Travail, WTTJ, an aggregator.';
comment on column core.offer_group.text_offer_id is 'The one with the longest text; its technologies count.';
comment on column core.offer_group.place_offer_id is 'The one with the most precise place.';
comment on column core.offer_group.salary_offer_id is 'The one whose salary counts: a stated one, if there is any.';
comment on column core.offer_group.offers is 'How many offers there are in it.';
comment on column core.offer_group.score is 'How sure the least sure of them is, up to 1.';

create table core.offer_group_member (
    offer_id bigint primary key references core.offer on delete cascade,
    group_id bigint not null references core.offer_group on delete cascade,
    score double precision not null,
    reason text not null
);
comment on table core.offer_group_member is 'The offers of each group.';
comment on column core.offer_group_member.offer_id is 'The offer.';
comment on column core.offer_group_member.group_id is 'The group.';
comment on column core.offer_group_member.score is 'Of its surest link to another offer of the group, up to 1.';
comment on column core.offer_group_member.reason is 'What speaks for that link, in words.';
create index on core.offer_group_member (group_id);

create unlogged table staging.sketch (like core.offer_sketch);
comment on table staging.sketch is 'Sketches of offers that are new or changed.';
create unlogged table staging.block (key bigint not null, kind integer not null, size integer not null);
comment on table staging.block is 'Blocks that offers come into or leave, and how large they were.';
create unlogged table staging.judged (offer_id bigint primary key);
comment on table staging.judged is 'Offers to be compared anew: they changed, or their blocks grew.';
create unlogged table staging.needed (offer_id bigint primary key);
comment on table staging.needed is 'Offers whose sketches are needed.';
create unlogged table staging.regrouped (offer_id bigint primary key);
comment on table staging.regrouped is 'Offers whose groups may change: linked, over however many others, with such.';
create unlogged table staging.link (like core.offer_link);
comment on table staging.link is 'Links that were found.';
create unlogged table staging.formed (
    group_id bigint,
    number integer not null,
    offer_id bigint not null,
    text_offer_id bigint not null,
    place_offer_id bigint not null,
    salary_offer_id bigint not null,
    offers integer not null,
    score double precision not null
);
comment on table staging.formed is 'Groups that were formed; those without an id are new.';
create unlogged table staging.member (
    number integer not null,
    offer_id bigint not null,
    score double precision not null,
    reason text not null
);
comment on table staging.member is 'The offers of the groups that were formed.';
