insert into ops.field_drift (run_id, source, path, type, offers, contract_version)
select current_setting('jobs.run'), current_setting('jobs.source'), path, type, sum(offers),
    current_setting('jobs.contract_version')::integer
from staging.drift
group by path, type;
