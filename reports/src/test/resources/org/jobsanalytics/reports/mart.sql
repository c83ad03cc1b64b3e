-- What the mart promises its readers.
drop schema if exists mart cascade;
create schema mart;
create table mart.offer (
  offer_id bigint primary key,
  source text not null,
  external_id text not null,
  url text not null,
  title text not null,
  company text,
  department_code text,
  commune_code text,
  commune_name text,
  place_precision text not null,
  contract text not null,
  remote text not null,
  salary_min_eur_per_year int,
  salary_max_eur_per_year int,
  salary_basis text,
  experience_min_years numeric,
  rome_code text,
  published_on date,
  published_at timestamptz,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  company_key text,
  closed_at timestamptz,
  close_reason text,
  first_published_at timestamptz,
  expires_at timestamptz,
  vacancy_id bigint
);
create table mart.offer_technology (
  offer_id bigint not null,
  technology text not null,
  category text not null
);
create table mart.department (
  code text primary key,
  name text not null,
  region_name text not null,
  population int
);
create table mart.source (
  source text primary key,
  name text not null,
  licence text not null,
  attribution text not null,
  simulated boolean not null,
  licence_fr text not null,
  attribution_fr text not null
);
