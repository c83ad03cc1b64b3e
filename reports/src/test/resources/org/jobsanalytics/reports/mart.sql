-- What the mart promises its readers.
drop schema if exists mart cascade;
create schema mart;
create table mart.offer_row (
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
  vacancy_id bigint,
  company_is_agency boolean
);
create table mart.offer_technology (
  offer_id bigint not null,
  technology text not null,
  category text not null,
  primary key (offer_id, technology)
);
create index on mart.offer_row ((coalesce(vacancy_id, offer_id)));
create view mart.offer as
select
  o.*,
  case
    when exists (
      select 1
      from mart.offer_row other
      where coalesce(other.vacancy_id, other.offer_id) = coalesce(o.vacancy_id, o.offer_id)
        and other.offer_id <> o.offer_id
    )
    then 'same vacancy'
  end as vacancy_reason,
  (select count(*) from mart.offer_technology t where t.offer_id = o.offer_id)::int
    as technologies_named
from mart.offer_row o;
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
create table mart.issue_code (
  source text not null,
  code text not null,
  offers bigint not null,
  offers_read bigint not null
);
create table mart.quarantine_reason (
  source text not null,
  reason text not null,
  found bigint not null,
  resolved bigint not null,
  offers_read bigint not null
);
-- Here the offer of the lowest number stands for all of its vacancy; what it leaves out, the next one
-- says.
create view mart.vacancy as
select
  g.vacancy_id, g.ads, g.sources, o.source, o.external_id, o.url, o.title, g.company, g.company_key,
  o.department_code, o.commune_code, o.commune_name, o.place_precision,
  coalesce(g.contract, 'UNKNOWN') as contract, coalesce(g.remote, 'UNKNOWN') as remote,
  pay.salary_min_eur_per_year, pay.salary_max_eur_per_year, pay.salary_basis,
  g.experience_min_years, o.rome_code, g.published_at, g.published_on, g.first_seen, g.last_seen,
  g.closed_at, g.offer_id as text_offer_id,
  (select count(*) from mart.offer_technology t where t.offer_id = g.offer_id)::int
    as technologies_named
from (
  select
    coalesce(vacancy_id, offer_id) as vacancy_id,
    min(offer_id) as offer_id,
    coalesce(min(offer_id) filter (where salary_basis = 'STATED'), min(offer_id)) as salary_offer_id,
    count(*)::int as ads,
    array_agg(distinct source order by source) as sources,
    (array_agg(company order by offer_id) filter (where company is not null))[1] as company,
    (array_agg(company_key order by offer_id) filter (where company is not null))[1] as company_key,
    (array_agg(contract order by offer_id) filter (where contract <> 'UNKNOWN'))[1] as contract,
    (array_agg(remote order by offer_id) filter (where remote <> 'UNKNOWN'))[1] as remote,
    (array_agg(experience_min_years order by offer_id)
      filter (where experience_min_years is not null))[1] as experience_min_years,
    min(published_at) as published_at,
    min(published_on) as published_on,
    min(first_seen) as first_seen,
    max(last_seen) as last_seen,
    case when bool_and(closed_at is not null) then max(closed_at) end as closed_at
  from mart.offer
  group by 1
) g
join mart.offer o on o.offer_id = g.offer_id
join mart.offer pay on pay.offer_id = g.salary_offer_id;
create view mart.vacancy_technology as
select
  coalesce(o.vacancy_id, o.offer_id) as vacancy_id,
  t.technology,
  t.category,
  (
    select count(*)
    from mart.offer ad
    where coalesce(ad.vacancy_id, ad.offer_id) = coalesce(o.vacancy_id, o.offer_id)
  )::int as ads
from mart.offer o
join mart.offer_technology t on t.offer_id = o.offer_id
where not exists (
  select 1
  from mart.offer other
  where other.offer_id < o.offer_id
    and coalesce(other.vacancy_id, other.offer_id) = coalesce(o.vacancy_id, o.offer_id)
);
create view mart.technology as
select technology, min(category) as category, count(*) as vacancies, sum(ads)::bigint as ads
from mart.vacancy_technology
group by technology;
