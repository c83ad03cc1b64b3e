/** The PostgreSQL warehouse: open, migrate, copy, merge, record the run. */
package org.jobsanalytics.etl.warehouse;
