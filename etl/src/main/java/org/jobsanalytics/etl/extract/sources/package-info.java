/** One class per source, and the list of them. */
package org.jobsanalytics.etl.extract.sources;
