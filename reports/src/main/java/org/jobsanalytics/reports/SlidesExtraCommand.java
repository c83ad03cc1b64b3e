package org.jobsanalytics.reports;

import java.time.InstantSource;
import org.jobsanalytics.etl.cli.ExtraCommand;
import org.jobsanalytics.etl.cli.Session;

/** Adds {@code slides} to the command line. Found by its name in {@code META-INF/services}. */
public final class SlidesExtraCommand implements ExtraCommand {

  @Override
  public Object command(Session session) {
    return new SlidesCommand(session, InstantSource.system());
  }
}
