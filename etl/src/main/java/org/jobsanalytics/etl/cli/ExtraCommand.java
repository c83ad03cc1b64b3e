package org.jobsanalytics.etl.cli;

/** A command that another module adds to {@code jobs}; found by {@link java.util.ServiceLoader}. */
public interface ExtraCommand {

  /**
   * Makes the command.
   *
   * @return a {@code Callable<Integer>} with picocli's {@code Command} annotation, which gives the
   *     exit code
   */
  Object command(Session session);
}
