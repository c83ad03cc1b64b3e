package org.jobsanalytics.etl.pipeline;

/**
 * A label on which normaliser and reader differ.
 *
 * @param offer the offer's id in its folder
 * @param expected by the reader
 * @param was by the normaliser
 * @param around what the offer says about it, on one line
 */
public record Disagreement(
    String offer, String label, String expected, String was, String around) {}
