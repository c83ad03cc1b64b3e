alter table core.company add column is_agency boolean not null default false;
comment on column core.company.is_agency is 'Whether it offers work at its clients'' (temporary work, recruiting), as its key says.';

alter table staging.outcome add column company_is_agency boolean;
