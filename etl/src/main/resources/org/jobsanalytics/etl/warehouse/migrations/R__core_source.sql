insert into core.source (source, name, licence, attribution)
values
    ('adzuna', 'Adzuna',
     'Terms of the Adzuna API; publishing aggregates needs Adzuna''s consent.',
     'Jobs by Adzuna (https://www.adzuna.fr)'),
    ('francetravail', 'France Travail',
     'Licence de réutilisation of the API « Offres d''emploi » of France Travail.',
     'Source : France Travail, API Offres d''emploi ; données modifiées'),
    ('jobposting', 'schema.org JobPosting',
     'Structured data that each site publishes about its own offers; facts only.',
     'Structured data (schema.org JobPosting) of the sites named in each offer''s link'),
    ('wttj', 'Welcome to the Jungle',
     'Public pages allowed by robots.txt; facts only.',
     'Welcome to the Jungle (https://www.welcometothejungle.com)')
on conflict (source) do update
set name = excluded.name,
    licence = excluded.licence,
    attribution = excluded.attribution;
