-- Hashes of a million vacancies fit, where a server's own settings are for many small questions. What
-- is read again and again lies in memory, and a small sample tells enough of a copy.
select
  set_config('jit', 'off', true),
  set_config('random_page_cost', '1.1', true),
  set_config('default_statistics_target', '10', true),
  set_config(
    'work_mem',
    greatest(pg_size_bytes(current_setting('work_mem')), pg_size_bytes('64MB')) / 1024 || 'kB',
    true
  )
