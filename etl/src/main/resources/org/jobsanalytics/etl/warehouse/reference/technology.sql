insert into core.technology (name, category)
values (?, ?)
on conflict (name) do update
set category = excluded.category
where core.technology.category <> excluded.category
