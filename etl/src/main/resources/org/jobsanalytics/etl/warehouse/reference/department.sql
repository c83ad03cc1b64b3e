insert into core.department (code, name, region_name, population)
values (?, ?, ?, ?)
on conflict (code) do update
set name = excluded.name,
    region_name = excluded.region_name,
    population = excluded.population
where (core.department.name, core.department.region_name, core.department.population)
    is distinct from (excluded.name, excluded.region_name, excluded.population)
