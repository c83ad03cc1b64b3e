-- All of them are read before the first load of a run, and as an array they took as long to write and to
-- read as all the rest of an outline.
alter table core.offer_sketch
    alter column keys type bytea using
        int8send(keys[1]) || int8send(keys[2]) || int8send(keys[3]) || int8send(keys[4])
        || int8send(keys[5]) || int8send(keys[6]) || int8send(keys[7]) || int8send(keys[8])
        || int8send(keys[9]) || int8send(keys[10]) || int8send(keys[11]);
comment on column core.offer_sketch.keys is 'The blocks that the offer is in, as numbers of eight bytes; the first of employer, title and département, four of its text, then others; 0 for none.';
drop table staging.sketch;
create unlogged table staging.sketch (like core.offer_sketch);
comment on table staging.sketch is 'Sketches of offers that are new or changed.';
