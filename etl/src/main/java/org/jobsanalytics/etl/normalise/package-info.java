/**
 * A draft in, an outcome out. Pure: no clock, file, network or log; what it knows of the world are
 * tables on the classpath, described in {@code infrastructure/docs/reference-data.md}.
 */
package org.jobsanalytics.etl.normalise;
