package org.jobsanalytics.etl.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobsanalytics.etl.warehouse.Quarantine.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes what could not be read and was not read since to a file, a JSON a line.",
    footer = {"", "Example: jobs quarantine export --source adzuna quarantine.jsonl"})
final class QuarantineExportCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private QuarantineFilter filter;
  @Mixin private OutputForm form;

  @Option(names = "--all", description = "Also write what was read since.")
  private boolean all;

  @Parameters(paramLabel = "FILE", description = "Where to; what is there is replaced.")
  private Path file;

  QuarantineExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Selection selection = new Arguments(spec.commandLine()).check(() -> filter.selection(all));
    int rows = write(selection);
    String done = form.isJson() ? "{\"rows\": %d}%n" : "%,d rows written%n";
    session.out().printf(Locale.ROOT, done, rows);
    return 0;
  }

  private int write(Selection selection) throws SQLException {
    AtomicInteger rows = new AtomicInteger();
    try (PrintWriter target =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      session
          .warehouse()
          .quarantine()
          .each(
              selection,
              row -> {
                target.print(QuarantineJson.line(row) + "\n");
                rows.incrementAndGet();
              });
      if (target.checkError()) {
        throw new IOException("not all of it could be written");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("expected a file that can be written: " + file + ": " + e, e);
    }
    return rows.get();
  }
}
