/** Where offers come from: what a source can do, and how its pages are fetched. */
package org.jobsanalytics.etl.extract;
