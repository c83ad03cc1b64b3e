package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobsanalytics.etl.warehouse.Quarantine.Row;
import org.jobsanalytics.etl.warehouse.Quarantine.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what could not be read and was not read since.",
    footer = {"", "Example: jobs quarantine list --source adzuna --reason OFFER_WITHOUT_ID"})
final class QuarantineListCommand implements Callable<Integer> {

  private static final List<String> HEADINGS =
      List.of("id", "source", "run", "reason", "read again", "resolved by", "detail");

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private QuarantineFilter filter;
  @Mixin private OutputForm form;

  @Option(names = "--all", description = "Also list what was read since.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "List at most so many rows (default: ${DEFAULT-VALUE}).")
  private int limit;

  QuarantineListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Selection selection = new Arguments(spec.commandLine()).check(() -> filter.selection(all));
    AtomicInteger total = new AtomicInteger();
    List<Row> rows = new ArrayList<>();
    session
        .warehouse()
        .quarantine()
        .each(
            selection,
            row -> {
              if (total.incrementAndGet() <= limit) {
                rows.add(row);
              }
            });
    session
        .out()
        .print(form.isJson() ? QuarantineJson.list(rows, total.get()) : table(rows, total.get()));
    return 0;
  }

  private static String table(List<Row> rows, int total) {
    if (total == 0) {
      return "nothing is in the quarantine" + System.lineSeparator();
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADINGS);
    rows.forEach(row -> lines.add(line(row)));
    String rest =
        rows.size() == total
            ? ""
            : String.format(
                Locale.ROOT, "%,d of %,d rows; --limit shows more%n", rows.size(), total);
    return TextTable.of(lines) + rest;
  }

  private static List<String> line(Row row) {
    return List.of(
        Long.toString(row.id()),
        row.source().value(),
        row.run().value(),
        row.reason(),
        Integer.toString(row.attempts()),
        row.resolution().map(resolution -> resolution.run().value()).orElse(""),
        row.detail());
  }
}
