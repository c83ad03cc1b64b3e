select source, path, type, offers, contract_version
from ops.field_drift
where run_id = ?
order by source, path, type
