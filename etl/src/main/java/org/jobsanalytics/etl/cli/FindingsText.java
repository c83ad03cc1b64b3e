package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.cloud.Finding;

/** The doctor's findings as a table and as JSON. */
final class FindingsText {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String END = System.lineSeparator();

  private FindingsText() {}

  /** A line for each, under it what mends it, and a count at the end. */
  static String table(List<Finding> findings) {
    int width = findings.stream().mapToInt(one -> one.check().length()).max().orElse(1);
    String lines = findings.stream().map(one -> line(one, width)).collect(Collectors.joining());
    return lines
        + END
        + Stream.of(Finding.Verdict.values())
            .map(verdict -> count(findings, verdict) + " " + verdict)
            .collect(Collectors.joining(", "))
        + END;
  }

  private static String line(Finding finding, int width) {
    String form = "%-11s  %-" + width + "s  %s" + END;
    String line =
        String.format(Locale.ROOT, form, finding.verdict(), finding.check(), finding.words());
    return finding.mend().isEmpty()
        ? line
        : line + String.format(Locale.ROOT, form, "", "", "→ " + finding.mend());
  }

  static String json(List<Finding> findings) {
    ObjectNode result = JSON.createObjectNode();
    for (Finding.Verdict verdict : Finding.Verdict.values()) {
      result.put(verdict.toString().replace(' ', '_'), count(findings, verdict));
    }
    ArrayNode checks = result.putArray("checks");
    for (Finding finding : findings) {
      checks
          .addObject()
          .put("check", finding.check())
          .put("verdict", finding.verdict().toString())
          .put("words", finding.words())
          .put("mend", finding.mend());
    }
    return result.toPrettyString() + END;
  }

  private static long count(List<Finding> findings, Finding.Verdict verdict) {
    return findings.stream().filter(one -> one.verdict() == verdict).count();
  }
}
