/** Arguments, settings, wiring by hand, progress, exit codes. */
package org.jobsanalytics.etl.cli;
