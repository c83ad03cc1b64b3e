package org.jobsanalytics.etl.model;

/**
 * A technology that offers are searched for.
 *
 * @param name the usual spelling
 * @param category as in {@code language}, {@code database}, {@code cloud}
 */
public record Technology(String name, String category) {}
