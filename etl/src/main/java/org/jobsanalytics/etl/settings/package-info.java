/** Every setting with its default, where it comes from and its check; all errors at once. */
package org.jobsanalytics.etl.settings;
