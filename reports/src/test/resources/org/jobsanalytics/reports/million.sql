-- A warehouse of invented offers on five sources, one in six of them a second ad of a vacancy.
insert into ops.run (run_id, kind, started_at, finished_at, simulated)
values ('R', 'crawl', '2026-11-22 10:00Z', '2026-11-22 11:00Z', true);
insert into ops.run_source (run_id, source, captured_at, complete, pages_read, pages_with_offers,
  pages_without_offer, pages_quarantined, offers_read, offers_new, offers_updated, offers_unchanged,
  offers_stale, offers_reopened, offers_duplicate, offers_quarantined)
select 'R', source, '2026-11-22 11:00Z', true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
from core.source;
insert into core.department (code, name, region_name, population)
select lpad(n::text, 2, '0'), 'Département ' || n, 'Région ' || n % 13, 500000
from generate_series(1, 95) n
where n <> 20;
insert into core.location (precision, department_code, commune_code, commune_name)
select 'COMMUNE', d.code, d.code || lpad(n::text, 3, '0'), 'Ville ' || n || ' de ' || d.code
from core.department d, generate_series(1, 20) n
where d.code !~ '^(975|977|978|98)';
insert into core.company (key) select 'company ' || n from generate_series(1, 60000) n;
insert into core.technology (name, category)
select 'Technology ' || n, 'category ' || n % 12 from generate_series(1, 300) n;

with place as (select array_agg(location_id) as ids from core.location),
company as (select min(company_id) as first from core.company),
source as (select array_agg(source order by source) as names from core.source)
insert into core.offer (source, external_id, url, title, description, company_id, company_name,
  location_id, contract, remote, salary_min_eur_per_year, salary_max_eur_per_year, salary_basis,
  salary_text, experience_min_years, published_at, digest, first_seen, run_id, raw_part, raw_line,
  raw_offset, valid_from, valid_from_fetched_at, first_published_at, closed_at, close_reason)
select source.names[1 + n % 5], 'A' || n, 'https://jobs.example/' || n, 'Poste ' || n % 5000,
  (select string_agg(md5(n || '-' || k), '') from generate_series(1, 18) k),
  company.first + n * 7919::bigint % 60000, 'Company ' || n * 7919::bigint % 60000,
  place.ids[1 + (n * 104729::bigint % 2020)::int % array_length(place.ids, 1)],
  (array['CDI', 'CDI', 'CDI', 'CDD', 'INTERIM', 'UNKNOWN'])[1 + n % 6],
  (array['UNKNOWN', 'UNKNOWN', 'HYBRID', 'FULL', 'NONE'])[1 + n / 7 % 5],
  case when n % 3 = 0 then 22000 + n * 31 % 60000 end,
  case when n % 3 = 0 then 25000 + n * 31 % 60000 end, case when n % 3 = 0 then 'STATED' end, '',
  case when n % 2 = 0 then n % 12 end, moment.published, md5(n::text), moment.published, 'R', 'P',
  n, 0, moment.published, moment.published, moment.published,
  case when n % 4 = 0 then moment.published + n % 40 * interval '1 day' end,
  case when n % 4 = 0 then 'withdrawn' end
from generate_series(1, :offers) n
cross join place
cross join company
cross join source
cross join lateral (
  select timestamptz '2026-11-22 09:00Z' - n * 13 % 300 * interval '1 day' as published
) moment;
insert into core.offer_sighting (offer_id, last_seen, state_at, fetched_at)
select offer_id, coalesce(closed_at, '2026-11-22 10:00Z'), first_seen, first_seen from core.offer;
insert into core.offer_technology (offer_id, technology_id)
select o.offer_id, t.first + (o.offer_id * (k * k + 1) % (60 * k))::int
from core.offer o
cross join generate_series(1, 4) k
cross join (select min(technology_id) as first from core.technology) t
on conflict do nothing;
insert into core.offer_group (offer_id, text_offer_id, place_offer_id, salary_offer_id, offers, score)
select offer_id, offer_id + 1, offer_id, offer_id, 2, 0.9
from core.offer
where offer_id % 6 = 0 and offer_id < (select max(offer_id) from core.offer);
insert into core.offer_group_member (offer_id, group_id, score, reason)
select g.offer_id + k, g.group_id, 0.9, 'same text'
from core.offer_group g
cross join generate_series(0, 1) k;
analyze;
