/**
 * Immutable objects, stored, listed and read: raw pages in small parts, and a manifest written
 * last.
 *
 * <p>{@code raw/source=<id>/date=<yyyy-MM-dd>/run=<runId>/part-00001.jsonl.gz}, one raw page a
 * line. A run folder without {@code manifest.json} does not exist for readers.
 */
package org.jobsanalytics.etl.lake;
