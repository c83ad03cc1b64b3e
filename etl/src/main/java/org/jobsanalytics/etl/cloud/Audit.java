package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the events of a trail into a page and a file of lines: who touched what, what was refused,
 * which rights were changed, when root was here, by day and principal.
 */
public final class Audit {

  private static final Pattern BUCKET =
      Pattern.compile("s3://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/(?<prefix>.*))?");

  private final TrailSource source;
  private final Span span;
  private final boolean isSample;

  /** From the one, inclusive, to the other, exclusive, which is also the time of the audit. */
  public record Span(Instant from, Instant to) {

    private boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** What was written. */
  public record Written(Path page, Path lines, Found found) {}

  /** How much was found; what is denied or changes a policy counts among the events too. */
  public record Found(
      long events, long denied, long policyChanges, long rootUses, long unreadable) {}

  private Audit(TrailSource source, Span span, boolean isSample) {
    this.source = source;
    this.span = span;
    this.isSample = isSample;
  }

  /** Of the management events that CloudTrail keeps for 90 days. */
  public static Audit ofHistory(Aws aws, Span span) {
    return new Audit(new EventLookup(aws, Audit::pause), span, false);
  }

  /**
   * Of the files of the caller's account in a trail's bucket.
   *
   * @param address {@code s3://bucket}, and the prefix if the trail has one
   * @throws CloudException if that is no address, or AWS does not know the caller
   */
  public static Audit ofBucket(Aws aws, String address, Span span) {
    Matcher parts = BUCKET.matcher(address);
    if (!parts.matches()) {
      throw new CloudException("audit: expected s3://bucket/prefix, was '" + address + "'");
    }
    String prefix = Objects.requireNonNullElse(parts.group("prefix"), "").replaceFirst("/+$", "");
    String account =
        Answers.required(
            "ask who calls",
            Permission.GET_CALLER_IDENTITY,
            () -> aws.sts().getCallerIdentity().account());
    TrailBucket bucket =
        new TrailBucket(
            aws.s3(), parts.group("name"), prefix.isEmpty() ? "" : prefix + "/", account);
    return new Audit(bucket, span, false);
  }

  /** Of a trail's files in a folder of this machine. */
  public static Audit ofFolder(Path folder, Span span) {
    return new Audit(new TrailFolder(folder), span, false);
  }

  /** The same, of events that are made up; the page says so. */
  public Audit asSample() {
    return new Audit(source, span, true);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted between two requests");
    }
  }

  /**
   * Writes {@code audit.html} and {@code audit.csv}; what was there stays until both are complete.
   *
   * @throws CloudException if not all events can be read
   */
  public Written write(Path folder) {
    Path page = folder.resolve("audit.html");
    Path lines = folder.resolve("audit.csv");
    Path unfinished = folder.resolve("audit.csv.unfinished");
    try {
      Files.createDirectories(folder);
      AuditTally tally = read(unfinished);
      Files.writeString(page, AuditPage.html(scope(tally), tally));
      Files.move(unfinished, lines, StandardCopyOption.REPLACE_EXISTING);
      return new Written(page, lines, found(tally));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the audit to " + folder + ": " + e, e);
    }
  }

  private AuditTally read(Path lines) throws IOException {
    AuditTally tally = new AuditTally();
    try (BufferedWriter file = Files.newBufferedWriter(lines, StandardCharsets.UTF_8)) {
      AuditCsv csv = new AuditCsv(file);
      source.read(span.from(), span.to(), event -> add(event, tally, csv));
    }
    return tally;
  }

  private void add(JsonNode event, AuditTally tally, AuditCsv csv) {
    Optional<TrailEvent> read = TrailEventReader.read(event);
    if (read.isEmpty()) {
      tally.addUnreadable();
      return;
    }
    if (span.holds(read.get().at())) {
      tally.add(read.get());
      csv.add(read.get());
    }
  }

  /** Without a beginning, an audit begins with its first event. */
  private AuditScope scope(AuditTally tally) {
    boolean isOpen = span.from().equals(Instant.EPOCH) && tally.all().calls() > 0;
    return new AuditScope(
        isOpen ? tally.all().first() : span.from(),
        span.to(),
        source.address(),
        isSample,
        source.isManagementOnly());
  }

  private static Found found(AuditTally tally) {
    return new Found(
        tally.all().calls(),
        tally.all().denied(),
        tally.policyChanges().size(),
        tally.rootUses().size(),
        tally.unreadable());
  }
}
