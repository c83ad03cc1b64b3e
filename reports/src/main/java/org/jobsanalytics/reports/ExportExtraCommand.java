package org.jobsanalytics.reports;

import org.jobsanalytics.etl.cli.ExtraCommand;
import org.jobsanalytics.etl.cli.Session;

/** Adds {@code export} to the command line. Found by its name in {@code META-INF/services}. */
public final class ExportExtraCommand implements ExtraCommand {

  @Override
  public Object command(Session session) {
    return new ExportCommand(session);
  }
}
