-- What was loaded before says nothing of these until its offer is met again or a rebuild reads it anew.
alter table core.offer
    add column work_time text not null default 'UNKNOWN'
        check (work_time in ('FULL_TIME', 'PART_TIME', 'EITHER', 'UNKNOWN')),
    add column weekly_hours numeric(4, 2),
    add column education text not null default 'UNKNOWN'
        check (education in ('NONE', 'CAP_BEP', 'BAC', 'BAC_2', 'BAC_3', 'BAC_5', 'DOCTORATE', 'UNKNOWN')),
    add column cadre text not null default 'UNKNOWN'
        check (cadre in ('YES', 'NO', 'UNKNOWN')),
    add column seniority text not null default 'UNKNOWN'
        check (seniority in ('INTERN', 'JUNIOR', 'MID', 'SENIOR', 'LEAD', 'HEAD', 'UNKNOWN')),
    add column language text not null default 'UNKNOWN'
        check (language in ('FR', 'EN', 'OTHER', 'UNKNOWN'));

comment on column core.offer.work_time is 'FULL_TIME, PART_TIME, EITHER (the ad names both) or UNKNOWN.';
comment on column core.offer.weekly_hours is 'Hours of work a week, null if not stated.';
comment on column core.offer.education is 'Least schooling named, by level of the French framework of qualifications (decree 2019-14): NONE, CAP_BEP (3), BAC (4), BAC_2 (5), BAC_3 (6), BAC_5 (7), DOCTORATE (8) or UNKNOWN.';
comment on column core.offer.cadre is 'Whether the job has the status of cadre: YES, NO or UNKNOWN.';
comment on column core.offer.seniority is 'Least standing named: INTERN, JUNIOR, MID, SENIOR, LEAD, HEAD or UNKNOWN.';
comment on column core.offer.language is 'Language of the ad: FR, EN, OTHER or UNKNOWN; not part of the digest.';

alter table core.offer_version
    add column work_time text not null default 'UNKNOWN',
    add column weekly_hours numeric(4, 2),
    add column education text not null default 'UNKNOWN',
    add column cadre text not null default 'UNKNOWN',
    add column seniority text not null default 'UNKNOWN',
    add column language text not null default 'UNKNOWN';

comment on column core.offer_version.work_time is 'As in core.offer.';
comment on column core.offer_version.weekly_hours is 'As in core.offer.';
comment on column core.offer_version.education is 'As in core.offer.';
comment on column core.offer_version.cadre is 'As in core.offer.';
comment on column core.offer_version.seniority is 'As in core.offer.';
comment on column core.offer_version.language is 'As in core.offer.';

alter table staging.outcome
    add column work_time text,
    add column weekly_hours numeric(4, 2),
    add column education text,
    add column cadre text,
    add column seniority text,
    add column language text;

-- Its columns are those of the versions, in their order.
drop table staging.version;
create unlogged table staging.version (like core.offer_version, newest boolean not null);
comment on table staging.version is 'The history of offers of which the load under way brought a state that is not the newest.';
