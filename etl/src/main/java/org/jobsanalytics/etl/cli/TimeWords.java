package org.jobsanalytics.etl.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times and durations in words; times are UTC, as everywhere in the product. */
final class TimeWords {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TimeWords() {}

  /** As in {@code 2026-11-22 16:54}. */
  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  /** As in {@code 0.4 s}, {@code 3 min 20 s}, {@code 2 h 05 min}; {@code -} if not known. */
  static String span(Optional<Double> seconds) {
    return seconds.map(TimeWords::span).orElse("-");
  }

  private static String span(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** As in {@code 3 h ago}; {@code never} if there was none. */
  static String ago(Optional<Instant> time, Instant now) {
    return time.map(then -> ago(Duration.between(then, now))).orElse("never");
  }

  private static String ago(Duration age) {
    if (age.compareTo(Duration.ofMinutes(2)) < 0) {
      return "just now";
    }
    if (age.compareTo(Duration.ofHours(2)) < 0) {
      return age.toMinutes() + " min ago";
    }
    return age.compareTo(Duration.ofDays(2)) < 0
        ? age.toHours() + " h ago"
        : age.toDays() + " days ago";
  }
}
