package org.jobsanalytics.etl.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.pipeline.LoadSummary;
import org.jobsanalytics.etl.warehouse.Notices.Drift;

/** A load's warnings, and a line for each source whose offers have fields that nobody knows. */
final class NoticeLines {

  private static final int MOST_NAMED = 3;
  private static final String END = System.lineSeparator();

  private NoticeLines() {}

  static String of(LoadSummary summary) {
    StringBuilder lines = new StringBuilder();
    Map<String, List<Drift>> drift = new LinkedHashMap<>();
    for (Drift field : summary.drift()) {
      String source = field.source() + ", run " + field.run();
      drift.computeIfAbsent(source, one -> new ArrayList<>()).add(field);
    }
    drift.forEach((source, fields) -> lines.append(line(source, fields)).append(END));
    summary
        .warnings()
        .forEach(
            warning ->
                lines
                    .append("warning: ")
                    .append(warning.source())
                    .append(": ")
                    .append(warning.rule())
                    .append(": ")
                    .append(warning.words())
                    .append(END));
    return lines.toString();
  }

  /** As in {@code lever, run …: 2 fields not in contract 1: /size NUMBER (7 offers), …}. */
  private static String line(String source, List<Drift> fields) {
    String named =
        fields.stream().limit(MOST_NAMED).map(NoticeLines::named).collect(Collectors.joining(", "));
    String more =
        fields.size() <= MOST_NAMED
            ? ""
            : String.format(Locale.ROOT, " and %,d more", fields.size() - MOST_NAMED);
    return String.format(
        Locale.ROOT,
        "%s: %,d %s not in contract %d: %s%s",
        source,
        fields.size(),
        fields.size() == 1 ? "field" : "fields",
        fields.get(0).contractVersion(),
        named,
        more);
  }

  private static String named(Drift drift) {
    return String.format(
        Locale.ROOT,
        "%s %s (%,d %s)",
        drift.field().path(),
        drift.field().type(),
        drift.offers(),
        drift.offers() == 1 ? "offer" : "offers");
  }
}
