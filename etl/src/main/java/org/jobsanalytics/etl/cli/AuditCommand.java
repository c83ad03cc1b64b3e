package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.cloud.Audit;
import org.jobsanalytics.etl.cloud.Aws;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Writes who touched what on AWS as a page in French and English, and each call as a line of"
          + " CSV: calls by day and principal, denied calls, policy changes, uses of root.",
      "Without --trail-logs it asks CloudTrail for the management events it keeps 90 days."
    },
    footer = {"", "Example: jobs audit --days 30 --trail-logs s3://the-trail-bucket"})
final class AuditCommand implements Callable<Integer> {

  private static final int USUAL_DAYS = 7;

  /** What CloudTrail keeps without a trail. */
  private static final int DAYS_OF_HISTORY = 90;

  private static final int MOST_DAYS = 3_660;

  private final Session session;
  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How many days to look back; 7, or all that is in a folder, if left out.")
  private Optional<Integer> days;

  @Option(
      names = "--trail-logs",
      paramLabel = "PLACE",
      description =
          "Read a trail's own files: s3://bucket, with the trail's prefix if it has one, or a"
              + " folder of them.")
  private Optional<String> trailLogs;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write; the reports' folder, under audit, if left out.")
  private Optional<Path> out;

  @Option(
      names = "--sample",
      description = "The events are made up: the page says so. Needs a folder.")
  private boolean sample;

  @Mixin private OutputForm form;

  AuditCommand(Session session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    boolean isBucket = trailLogs.filter(place -> place.startsWith("s3://")).isPresent();
    boolean isFolder = trailLogs.isPresent() && !isBucket;
    checkDays(trailLogs.isEmpty() ? DAYS_OF_HISTORY : MOST_DAYS);
    if (sample && !isFolder) {
      throw new ParameterException(
          spec.commandLine(),
          "--sample: expected --trail-logs with a folder, as AWS has no samples");
    }
    Path folder = out.orElseGet(() -> session.settings().reports().resolve("audit"));
    if (isFolder) {
      Audit audit = Audit.ofFolder(Path.of(trailLogs.get()), span(isFolder));
      print((sample ? audit.asSample() : audit).write(folder));
      return 0;
    }
    try (Aws aws = Aws.open()) {
      print(
          trailLogs
              .map(place -> Audit.ofBucket(aws, place, span(isFolder)))
              .orElseGet(() -> Audit.ofHistory(aws, span(isFolder)))
              .write(folder));
    }
    return 0;
  }

  private void checkDays(int most) {
    if (days.filter(count -> count < 1 || count > most).isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--days: expected a number from 1 to "
              + most
              + ", was "
              + days.get()
              + (trailLogs.isEmpty() ? "; older events are in a trail's files: --trail-logs" : ""));
    }
  }

  private Audit.Span span(boolean isFolder) {
    Instant now = clock.instant();
    if (isFolder && days.isEmpty()) {
      return new Audit.Span(Instant.EPOCH, now);
    }
    return new Audit.Span(now.minus(Duration.ofDays(days.orElse(USUAL_DAYS))), now);
  }

  private void print(Audit.Written written) {
    if (form.isJson()) {
      JsonMapper json = JsonMapper.builder().build();
      ObjectNode result =
          json.createObjectNode()
              .put("page", written.page().toString())
              .put("lines", written.lines().toString());
      result.setAll((ObjectNode) json.valueToTree(written.found()));
      session.out().println(result.toPrettyString());
      return;
    }
    session.out().println(written.page());
    session.out().println(written.lines());
    Audit.Found found = written.found();
    session
        .out()
        .printf(
            Locale.ROOT,
            "%,d events: %,d denied, %,d policy changes, %,d uses of root%s%n",
            found.events(),
            found.denied(),
            found.policyChanges(),
            found.rootUses(),
            found.unreadable() == 0
                ? ""
                : String.format(Locale.ROOT, "; %,d unreadable", found.unreadable()));
  }
}
