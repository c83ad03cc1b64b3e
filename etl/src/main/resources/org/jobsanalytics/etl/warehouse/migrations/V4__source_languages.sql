alter table core.source
    add column licence_fr text,
    add column attribution_fr text;
comment on column core.source.licence is 'The terms of use in one sentence, in English.';
comment on column core.source.attribution is 'What a page that shows the data must say, in English.';
comment on column core.source.licence_fr is 'The terms of use in one sentence, in French, null if not translated.';
comment on column core.source.attribution_fr is 'What a page that shows the data must say, in French, null if not translated.';
