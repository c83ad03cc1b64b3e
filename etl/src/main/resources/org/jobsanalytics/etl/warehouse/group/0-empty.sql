truncate staging.sketch, staging.block, staging.judged, staging.needed, staging.regrouped,
    staging.link, staging.formed, staging.member
