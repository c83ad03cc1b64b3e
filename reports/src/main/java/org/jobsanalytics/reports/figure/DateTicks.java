package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import tech.tablesaw.api.DateColumn;

/**
 * Dates on an axis below some of the days that are drawn: left alone, plotly.js counts weeks from
 * Sundays, between the bars of weeks that begin on Mondays.
 */
public final class DateTicks {

  private static final int MOST = 7;

  private DateTicks() {}

  /**
   * Names every first, second, … of the days below the figure.
   *
   * @param days what is drawn, ascending, a day, a week or a month apart
   */
  public static void name(ObjectNode figure, DateColumn days) {
    if (days.size() < 2) {
      return;
    }
    ObjectNode axis = (ObjectNode) figure.at("/layout/xaxis");
    int every = (days.size() + MOST - 1) / MOST;
    axis.put("tick0", days.get(0).toString());
    Duration apart = Duration.between(days.get(0).atStartOfDay(), days.get(1).atStartOfDay());
    if (days.asList().stream().map(LocalDate::getDayOfMonth).allMatch(day -> day == 1)) {
      axis.put("dtick", "M" + every);
    } else {
      axis.put("dtick", apart.multipliedBy(every).toMillis());
    }
  }
}
