-- Each load finds these empty: one that broke off is rolled back, and a crash of the server empties
-- tables that are not logged.
truncate staging.outcome, staging.verdict, staging.listed, staging.sighted, staging.version,
    staging.closing, staging.attempt, staging.drift, staging.sketch, staging.block,
    staging.block_size, staging.judged,
    staging.needed, staging.regrouped, staging.link, staging.formed, staging.member
