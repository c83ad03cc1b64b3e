/** Decides which offers are one vacancy; pure. */
package org.jobsanalytics.etl.group;
