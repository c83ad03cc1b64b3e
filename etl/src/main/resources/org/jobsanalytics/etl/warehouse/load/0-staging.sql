-- Waits for a load that fills them; the tables after this one are used by whoever holds it.
lock table staging.outcome in exclusive mode
