-- Hashes of a million vacancies fit, where a server's own setting is for many small questions.
select
  set_config('jit', 'off', true),
  set_config(
    'work_mem',
    greatest(pg_size_bytes(current_setting('work_mem')), pg_size_bytes('64MB')) / 1024 || 'kB',
    true
  )
