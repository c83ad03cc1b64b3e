package org.jobsanalytics.etl.normalise;

/** A commune as INSEE counts them today; {@code population} 0 if it is not known. */
record Commune(String code, String name, String departmentCode, int population) {}
