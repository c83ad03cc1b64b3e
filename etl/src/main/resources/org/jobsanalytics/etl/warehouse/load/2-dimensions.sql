-- Only what a written offer, or a written version of one, refers to.
insert into core.company (key, is_agency)
select s.company_key, bool_or(s.company_is_agency)
from staging.outcome s
join staging.verdict v using (seq)
where v.verdict in ('new', 'updated', 'stale') and s.company_key is not null
group by s.company_key
on conflict (key) do update
set is_agency = excluded.is_agency
where company.is_agency <> excluded.is_agency;

insert into core.location (precision, department_code, commune_code, commune_name)
select distinct s.precision, s.department_code, s.commune_code, s.commune_name
from staging.outcome s
join staging.verdict v using (seq)
where v.verdict in ('new', 'updated', 'stale')
on conflict (precision, department_code, commune_code, commune_name) do nothing;
