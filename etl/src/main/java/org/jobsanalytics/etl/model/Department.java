package org.jobsanalytics.etl.model;

import java.util.Optional;

/**
 * A French département.
 *
 * @param code INSEE's, as in {@code 01}, {@code 2A}, {@code 974}
 * @param population inhabitants, if the reference data says
 */
public record Department(
    String code, String name, String regionName, Optional<Integer> population) {}
