package org.jobsanalytics.etl.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes events as lines of CSV (RFC 4180, UTF-8, all fields quoted), as they come. */
final class AuditCsv {

  private static final String END = "\r\n";

  private final Appendable file;

  AuditCsv(Appendable file) {
    this.file = file;
    write(
        List.of(
            "at",
            "day",
            "principal",
            "kind",
            "root",
            "service",
            "action",
            "read_only",
            "policy_change",
            "denied",
            "error",
            "region",
            "address",
            "agent",
            "resources",
            "event_id"));
  }

  void add(TrailEvent event) {
    write(
        List.of(
            event.at().toString(),
            event.day().toString(),
            event.caller().name(),
            event.caller().kind(),
            Boolean.toString(event.caller().isRoot()),
            event.call().service(),
            event.call().action(),
            Boolean.toString(event.call().isReadOnly()),
            Boolean.toString(event.isPolicyChange()),
            Boolean.toString(event.isDenied()),
            event.error(),
            event.call().region(),
            event.caller().address(),
            event.caller().agent(),
            String.join(" ", event.resources()),
            event.id()));
  }

  private void write(List<String> fields) {
    try {
      file.append(fields.stream().map(AuditCsv::field).collect(Collectors.joining(",", "", END)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write audit.csv: " + e.getMessage(), e);
    }
  }

  /**
   * A caller chooses his agent's name and his session's, and a spreadsheet would run what begins as
   * a formula; after an apostrophe it is a text.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
   */
  private static String field(String words) {
    String safe = words.matches("(?s)\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*") ? "'" + words : words;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
