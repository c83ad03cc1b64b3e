select coalesce((select state::text from core.grouping), 'none yet')
