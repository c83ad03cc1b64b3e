package org.jobsanalytics.infra;

import java.util.List;

/** Settings of a deployment are missing or wrong; the message has one line for each. */
final class DeploymentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeploymentException(List<String> complaints) {
    super(String.join(System.lineSeparator(), complaints));
  }
}
