/** The steps and their order: captures into the lake, the lake into the warehouse. */
package org.jobsanalytics.etl.pipeline;
