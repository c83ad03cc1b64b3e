package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;

/**
 * What every figure of a report has in common: how many vacancies and offers (ads), of what time,
 * from where.
 *
 * @param vacancies each counted once, on however many sources it is
 * @param offers the ads that they are known by
 * @param period the days of publication, if any offer has one
 * @param lastUpdate when an offer was last collected or imported, if any was; an import without a
 *     time of capture counts as one of its own time
 */
public record Scope(
    long vacancies,
    long offers,
    Optional<Period> period,
    Optional<Update> lastUpdate,
    List<Source> sources) {

  public Scope {
    sources = List.copyOf(sources);
  }

  /**
   * From the first day to the last.
   *
   * @param mostFrom the day from which on 95 % of the ads are, as {@link TimeLine} starts where
   *     they do
   */
  public record Period(LocalDate first, LocalDate mostFrom, LocalDate last) {}

  /** A moment, and the day that it is in Paris. */
  public record Update(Instant moment, LocalDate day) {}

  /** A source's licence and what it wants said, in one language; empty if not known. */
  public record Terms(String licence, String attribution) {

    /** The sentence that they are put into ends by itself. */
    public Terms {
      licence = withoutFinalDot(licence);
      attribution = withoutFinalDot(attribution);
    }

    private static String withoutFinalDot(String text) {
      String stripped = text.strip();
      return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
  }

  /** Where offers come from, how many, and under which terms. */
  public record Source(String name, long offers, Terms english, Terms french, boolean simulated) {

    /** What its licence wants said, and the licence. */
    public String credit(Words words) {
      Terms terms = words.language() == Language.FR ? french : english;
      String said = terms.attribution().isEmpty() ? name : terms.attribution();
      return terms.licence().isEmpty()
          ? words.text("credit.source.unlicensed", said)
          : words.text("credit.source", said, terms.licence());
    }
  }

  /** Reads it from the mart. */
  public static Scope read(Connection connection) throws SQLException {
    Row row = Mart.read(connection, "scope").row(0);
    List<Source> sources = Mart.read(connection, "sources").stream().map(Scope::source).toList();
    return new Scope(
        row.getLong("vacancies"), row.getLong("offers"), period(row), update(row), sources);
  }

  private static Optional<Period> period(Row row) {
    if (row.isMissing("first_published_on")) {
      return Optional.empty();
    }
    return Optional.of(
        new Period(
            row.getDate("first_published_on"),
            row.getDate("most_published_from"),
            row.getDate("last_published_on")));
  }

  private static Optional<Update> update(Row row) {
    if (row.isMissing("last_update_day")) {
      return Optional.empty();
    }
    Instant moment = Instant.ofEpochSecond(row.getLong("last_update_epoch_second"));
    return Optional.of(new Update(moment, row.getDate("last_update_day")));
  }

  private static Source source(Row row) {
    return new Source(
        row.getString("name"),
        row.getLong("offers"),
        new Terms(row.getString("licence"), row.getString("attribution")),
        new Terms(row.getString("licence_fr"), row.getString("attribution_fr")),
        row.getBoolean("simulated"));
  }

  /**
   * The steps that counts by day are shown in; none without a day up to the last update.
   *
   * @param days how many offers were published on each day
   */
  Optional<TimeLine> timeLine(NavigableMap<LocalDate, Long> days) {
    if (lastUpdate.isEmpty()) {
      return Optional.empty();
    }
    LocalDate update = lastUpdate.get().day();
    TreeMap<LocalDate, Long> possible = new TreeMap<>(days.headMap(update, true));
    return possible.isEmpty() ? Optional.empty() : Optional.of(TimeLine.of(possible, update));
  }

  /** How many offers are invented by the simulator. */
  public long simulatedOffers() {
    return sources.stream().filter(Source::simulated).mapToLong(Source::offers).sum();
  }

  /** Whether the ads known go back at least so many complete days; a few old ones do not count. */
  boolean reachesBack(int days) {
    return period.isPresent()
        && lastUpdate.isPresent()
        && !period.get().mostFrom().isAfter(lastUpdate.get().day().minusDays(days));
  }

  /**
   * The line under every figure of vacancies: whether it is drawn from simulated data, n, of how
   * many ads, period, sources.
   */
  public String caption(Words words) {
    return marked(
        words, words.text("scope", vacancies, offers, published(words), sourceList(words)));
  }

  /** The same under a figure that counts ads, and why it does not count vacancies. */
  String captionOfAds(Words words) {
    return marked(words, words.text("scope.ads", offers, published(words), sourceList(words)));
  }

  private String marked(Words words, String counted) {
    return simulatedOffers() == 0
        ? counted
        : words.text("scope.simulated", simulatedOffers(), offers, counted);
  }

  /** From when the ads are. */
  public String published(Words words) {
    return period
        .map(days -> words.text("scope.period", words.day(days.first()), words.day(days.last())))
        .orElse(words.text("scope.no.period"));
  }

  /** When the data was brought up to date, and when the page was made. */
  public String dates(Words words, Instant now) {
    return lastUpdate
        .map(last -> words.text("dates", words.moment(last.moment()), words.moment(now)))
        .orElseGet(() -> words.text("dates.never", words.moment(now)));
  }

  /** The sources with how many ads each gave. */
  public String sourceList(Words words) {
    return words.list(
        sources.stream()
            .map(source -> words.text("scope.source", source.name(), source.offers()))
            .toList());
  }
}
