-- Each load finds these empty: one that broke off is rolled back, and a crash of the server empties
-- tables that are not logged.
truncate staging.outcome, staging.verdict, staging.listed, staging.sighted, staging.version,
    staging.closing, staging.attempt, staging.drift, staging.sketch, staging.judged, staging.crowded,
    staging.needed, staging.regrouped, staging.link, staging.formed, staging.member
