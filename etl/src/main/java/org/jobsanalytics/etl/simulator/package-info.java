/** A local web server that imitates the real sources, with an invented market and known truth. */
package org.jobsanalytics.etl.simulator;
