package org.jobsanalytics.etl.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How CloudTrail names its files.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html">Log
 *     file names</a>
 */
final class TrailFiles {

  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/", Locale.ROOT);

  private TrailFiles() {}

  /** Beside the events lie digests, which show whether a file was changed, and Insights. */
  static boolean areEvents(String path) {
    return path.endsWith(".json.gz")
        && !path.contains("/CloudTrail-Digest/")
        && !path.contains("/CloudTrail-Insight/");
  }

  /** The folders of a region's days, by the time at which a file was delivered. */
  static Stream<String> days(Instant from, Instant to) {
    LocalDate last = to.atZone(ZoneOffset.UTC).toLocalDate();
    return from.atZone(ZoneOffset.UTC)
        .toLocalDate()
        .datesUntil(last.plusDays(1))
        .map(FOLDER::format);
  }
}
