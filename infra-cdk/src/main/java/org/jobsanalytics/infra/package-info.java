/** The AWS side of Jobs Analytics as one CloudFormation stack, without Lambda and Glue. */
package org.jobsanalytics.infra;
