package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobsanalytics.reports.page.Query;

/** How long the mart takes for the answer to each question of the study, one after the other. */
public final class QuestionTimes {

  private QuestionTimes() {}

  /** By the name of the question, in the order of the study. */
  public static Map<String, Duration> of(Connection connection, List<Analysis> analyses)
      throws SQLException {
    List<String> questions =
        Stream.concat(
                Stream.of("scope", "sources", "headlines"),
                analyses.stream().flatMap(analysis -> analysis.queries().stream()).map(Query::name))
            .distinct()
            .toList();
    Map<String, Duration> times = new LinkedHashMap<>();
    for (String question : questions) {
      long start = System.nanoTime();
      Mart.read(connection, question);
      times.put(question, Duration.ofNanos(System.nanoTime() - start));
    }
    return times;
  }
}
