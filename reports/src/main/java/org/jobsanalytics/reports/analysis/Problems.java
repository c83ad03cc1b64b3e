package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.Cells;
import org.jobsanalytics.reports.figure.Cells.Cell;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * What went wrong in reading: issues of ads that were kept, and what is in the quarantine, by
 * source. The codes are those of {@code infrastructure/docs/issues.md}.
 */
final class Problems implements Analysis {

  private static final String QUARANTINE = "QUARANTINE";

  private final Scope scope;
  private final Table problems;

  private Problems(Scope scope, Table problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** Reads it from the mart. */
  static Problems read(Connection connection, Scope scope) throws SQLException {
    return new Problems(scope, Mart.read(connection, "problems"));
  }

  @Override
  public String name() {
    return "problems";
  }

  /**
   * Columns {@code source, kind, code, found, resolved, ads_read, per_ad_read}; the kind is {@code
   * ISSUE} or {@code QUARANTINE}. There is no rate without an ad that was read.
   */
  @Override
  public Table table() {
    return problems;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("problems");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (problems.isEmpty()) {
      return Optional.empty();
    }
    List<String> sources = problems.stringColumn("source").asList().stream().distinct().toList();
    List<String> codes = problems.stringColumn("code").asList().stream().distinct().toList();
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    for (String code : codes) {
      rows.add(sources.stream().map(source -> cell(source, code, words)).toList());
    }
    Cells cells = new Cells(sources, codes, rows);
    return Optional.of(
        new Section(
            name(),
            words.text("problems.title"),
            sentences(words),
            cells.figure(),
            cells.heightRem(),
            List.of(),
            List.of(scope.captionOfAds(words), words.text("problems.shown")),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("problems.nothing");
  }

  private Table of(String kind) {
    return problems.where(problems.stringColumn("kind").isEqualTo(kind));
  }

  private List<String> sentences(Words words) {
    List<String> sentences = new ArrayList<>();
    Table quarantine = of(QUARANTINE);
    long found = (long) quarantine.numberColumn("found").sum();
    long resolved = (long) quarantine.numberColumn("resolved").sum();
    sentences.add(words.text("problems.quarantine", found, resolved));
    Table issues =
        of("ISSUE").where(problems -> problems.numberColumn("per_ad_read").isNotMissing());
    if (!issues.isEmpty()) {
      Row most = issues.row(0);
      sentences.add(
          words.text(
              "problems.issue",
              most.getString("code"),
              most.getString("source"),
              words.percent(most.getDouble("per_ad_read"))));
    }
    sentences.add(words.text("problems.reading"));
    return sentences;
  }

  private Optional<Cell> cell(String source, String code, Words words) {
    return problems.stream()
        .filter(row -> row.getString("source").equals(source))
        .filter(row -> row.getString("code").equals(code))
        .map(
            row ->
                new Cell(
                    row.isMissing("per_ad_read") ? 0 : row.getDouble("per_ad_read"),
                    words.number(row.getLong("found")),
                    List.of(
                        source,
                        words.text("problems." + row.getString("kind"), code),
                        words.text(
                            "problems.hover", row.getLong("found"), row.getLong("ads_read")))))
        .findFirst();
  }

  private DataTable dataTable(Words words) {
    return TableView.of(problems, words)
        .text("quality.column.source", "source")
        .text("problems.column.code", "code")
        .text("problems.column.kind", row -> words.text("problems.kind." + row.getString("kind")))
        .number("problems.column.found", "found")
        .number("problems.column.resolved", "resolved")
        .number("problems.column.read", "ads_read")
        .percent("problems.column.rate", "per_ad_read")
        .dataTable();
  }
}
