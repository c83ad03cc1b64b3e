/**
 * Doctor's and audit's questions to AWS: is what is deployed what was designed, and who touched it.
 *
 * <p>Nothing here changes anything; {@link org.jobsanalytics.etl.cloud.Permission} lists every
 * right it needs, and the role {@code jobs-auditor} has them all.
 */
package org.jobsanalytics.etl.cloud;
