package org.jobsanalytics.etl.pipeline;

/**
 * Two offers, each by its place in a list, of which somebody said whether they are one vacancy.
 *
 * @param same they are
 */
public record JudgedPair(int one, int other, boolean same) {}
