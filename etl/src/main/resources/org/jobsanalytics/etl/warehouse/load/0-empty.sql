-- A load that broke off leaves nothing in these; a crash of the server may.
truncate staging.outcome, staging.verdict, staging.listed, staging.sighted, staging.version,
    staging.closing, staging.attempt, staging.drift;
