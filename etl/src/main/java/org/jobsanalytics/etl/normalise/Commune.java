package org.jobsanalytics.etl.normalise;

/**
 * A commune as INSEE counts them today.
 *
 * @param key the folded name
 * @param population 0 if it is not known
 */
record Commune(String code, String name, String key, String departmentCode, int population) {}
