package org.jobsanalytics.etl.extract.sources;

import java.util.List;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.JobSource;

/** The list of sources; a new source is one class and one line here. */
public final class Sources {

  private static final List<JobSource> ALL =
      List.of(
          new Adzuna(),
          new FranceTravail(),
          new BoardSource(new Greenhouse()),
          new JobPostingPages(),
          new BoardSource(new Lever()),
          new BoardSource(new SmartRecruiters()),
          new WelcomeToTheJungle());

  private Sources() {}

  /** Every source, sorted by name. */
  public static List<JobSource> all() {
    return ALL;
  }

  /**
   * Finds a source by the name of its id.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are
   */
  public static JobSource byName(String name) {
    return ALL.stream()
        .filter(source -> source.id().value().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no such source: " + name + "; known: " + known()));
  }

  private static String known() {
    return ALL.stream().map(source -> source.id().value()).collect(Collectors.joining(", "));
  }
}
