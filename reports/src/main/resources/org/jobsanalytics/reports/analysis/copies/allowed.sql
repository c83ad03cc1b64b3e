select has_database_privilege(current_database(), 'TEMPORARY')
  and current_setting('transaction_read_only') = 'off'
