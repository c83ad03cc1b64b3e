package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.pipeline.CaptureFiles;
import org.jobsanalytics.etl.pipeline.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Puts captured responses into the lake, exactly as a crawl would.",
    footer = {"", "Example: jobs import --load --source francetravail captures/2026-11-22"})
final class ImportCommand implements Callable<Integer> {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private final Session session;

  @Spec private CommandSpec spec;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "SOURCE",
      description = "Which source gave the responses.")
  private String source;

  @Option(
      names = "--captured-at",
      paramLabel = "TIME",
      converter = CaptureTime.Converter.class,
      description = "When it gave them, as in 2026-11-22T08:00:00Z; now, if left out.")
  private Optional<CaptureTime> capturedAt;

  @Option(names = "--load", description = "Load the warehouse afterwards.")
  private boolean load;

  @Mixin private Strictness strictness;
  @Mixin private OutputForm form;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, or folders of files; .gz files are unpacked.")
  private List<Path> paths;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    InstantSource clock = InstantSource.system();
    Import step =
        new Import(session.lake(), session.settings().pageLimitBytes(), clock, new SecureRandom());
    Manifest manifest = step.run(source(), files(), capturedAt(clock.instant()));
    PrintWriter target = load ? session.err() : session.out();
    target.printf(
        Locale.ROOT,
        "imported %d pages of %s as run %s into %s%n",
        manifest.pages(),
        manifest.source(),
        manifest.run(),
        session.settings().lake());
    return load ? new LoadStep(session, form, strictness).run() : 0;
  }

  private Instant capturedAt(Instant now) {
    Instant at = capturedAt.map(CaptureTime::instant).orElse(now);
    if (at.isBefore(EARLIEST) || at.isAfter(now.plus(Duration.ofDays(1)))) {
      throw new ParameterException(
          spec.commandLine(),
          "--captured-at: expected a time from 2000 to now, was " + at + "; newer states win");
    }
    return at;
  }

  private JobSource source() {
    try {
      return Sources.byName(source);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<Path> files() {
    try {
      return CaptureFiles.find(paths);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
