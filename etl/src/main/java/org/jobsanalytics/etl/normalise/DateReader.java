package org.jobsanalytics.etl.normalise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.OfferDraft.Dates;

/**
 * Reads dates and times: ISO 8601 in the variants met, the French {@code 31/12/2026}, milliseconds
 * since 1970. A time without an offset, and a date alone (its first moment), are of Paris.
 */
final class DateReader {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  // Also "2026-9-01", "2026-09-01 08:30", "+0200", a fraction of any length.
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)? ?"
              + "(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final String PLAIN = "0000-00-00T00:00:00Z";
  private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  // As Java writes a date; career sites of SAP SuccessFactors do: "Sat Jun 26 02:00:00 UTC 2021".
  private static final Pattern AS_OF_JAVA =
      Pattern.compile(
          "[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\\d{2}) (\\d{2}:\\d{2}:\\d{2}) (?:UTC|GMT) (\\d{4})");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Pattern DAY = Pattern.compile("[\\d-]{8,10}|[\\d/]{8,10}");
  private static final Pattern SINCE_1970 = Pattern.compile("(\\d{10})(\\d{3})?");
  private static final Pattern FRACTION = Pattern.compile("[.,](\\d{1,9})");

  private DateReader() {}

  static Optional<Instant> read(String words, Findings findings) {
    String date = Redaction.shortened(words.strip(), 100);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> instant = parse(date).filter(i -> !i.isBefore(FIRST) && i.isBefore(LAST));
    if (instant.isEmpty()) {
      findings.add(Issue.Code.DATE_UNREADABLE, date);
    }
    return instant;
  }

  /** The same, but of a date alone its last moment: what is valid through a day is so all day. */
  private static Optional<Instant> readEnd(String words, Findings findings) {
    boolean day = DAY.matcher(words.strip()).matches();
    return read(words, findings)
        .map(start -> day ? start.atZone(PARIS).plusDays(1).toInstant() : start);
  }

  /** The end of what these dates say, unless that was over before it began. */
  static Optional<Instant> readEnd(Dates dates, Findings findings) {
    if (dates.expires().isBlank()) {
      return Optional.empty();
    }
    Optional<Instant> end = readEnd(dates.expires(), findings);
    // What is wrong with the beginning is said where the beginning is read.
    Optional<Instant> start = read(dates.published(), new Findings());
    if (end.isPresent() && start.isPresent() && !end.get().isAfter(start.get())) {
      findings.add(Issue.Code.DATES_REVERSED, dates.published() + " > " + dates.expires());
      return Optional.empty();
    }
    return end;
  }

  private static Optional<Instant> parse(String date) {
    if (date.length() > 60) {
      return Optional.empty();
    }
    try {
      if (isPlain(date)) {
        return Optional.of(ofPlain(date));
      }
      Matcher iso = ISO.matcher(date);
      if (iso.matches()) {
        return Optional.of(ofIso(iso));
      }
      Matcher french = FRENCH.matcher(date);
      if (french.matches()) {
        return Optional.of(startOf(day(french.group(3), french.group(2), french.group(1))));
      }
      Matcher java = AS_OF_JAVA.matcher(date);
      if (java.matches()) {
        return Optional.of(ofJava(java));
      }
      Matcher since = SINCE_1970.matcher(date);
      if (since.matches()) {
        long millis = since.group(2) == null ? 0 : Long.parseLong(since.group(2));
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(since.group(1)) * 1000 + millis));
      }
    } catch (DateTimeException e) {
      // February 30, 25 o'clock: no date, as the caller reports.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** What most sources write needs no pattern. */
  private static boolean isPlain(String date) {
    if (date.length() != PLAIN.length()) {
      return false;
    }
    for (int i = 0; i < date.length(); i++) {
      char c = date.charAt(i);
      boolean fits = PLAIN.charAt(i) == '0' ? c >= '0' && c <= '9' : c == PLAIN.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Instant ofPlain(String date) {
    return LocalDateTime.of(
            Integer.parseInt(date, 0, 4, 10),
            Integer.parseInt(date, 5, 7, 10),
            Integer.parseInt(date, 8, 10, 10),
            Integer.parseInt(date, 11, 13, 10),
            Integer.parseInt(date, 14, 16, 10),
            Integer.parseInt(date, 17, 19, 10))
        .toInstant(ZoneOffset.UTC);
  }

  private static Instant ofIso(Matcher iso) {
    LocalDate day = day(iso.group(1), iso.group(2), iso.group(3));
    if (iso.group(4) == null) {
      return startOf(day);
    }
    int second = iso.group(6) == null ? 0 : Integer.parseInt(iso.group(6));
    LocalDateTime time =
        day.atTime(Integer.parseInt(iso.group(4)), Integer.parseInt(iso.group(5)), second)
            .plusNanos(nanos(iso.group()));
    String offset = iso.group(7);
    return offset == null ? time.atZone(PARIS).toInstant() : time.toInstant(offset(offset));
  }

  private static Instant ofJava(Matcher java) {
    String month = Integer.toString(MONTHS.indexOf(java.group(1)) + 1);
    return day(java.group(4), month, java.group(2))
        .atTime(LocalTime.parse(java.group(3)))
        .toInstant(ZoneOffset.UTC);
  }

  private static long nanos(String iso) {
    Matcher fraction = FRACTION.matcher(iso);
    return fraction.find() ? Long.parseLong((fraction.group(1) + "00000000").substring(0, 9)) : 0;
  }

  private static ZoneOffset offset(String words) {
    return Character.isLetter(words.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(words);
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(PARIS).toInstant();
  }
}
