package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.page.DashboardPage;
import org.jobsanalytics.reports.page.Page.Footnotes;
import org.jobsanalytics.reports.text.Words;

/**
 * The dashboard: a page that holds the offers themselves, by column, and counts them in the
 * browser. Every offer has its dimensions in it, the newest also title, commune and link.
 */
public final class Dashboard {

  /** More than that, and the page would be slow to open. */
  public static final int MOST_OFFERS = 1_000_000;

  /** How many of the newest offers have title and link. */
  public static final int MOST_TITLES = 50_000;

  private final Scope scope;
  private final int offers;
  private final int titled;
  private final String packedOffers;
  private final String packedTexts;

  private Dashboard(Scope scope, Offers offers, ObjectNode names) {
    this.scope = scope;
    this.offers = offers.size();
    this.titled = offers.titled();
    this.packedOffers = Packing.packed(header(scope, offers, names), offers.columns());
    this.packedTexts = Packing.packed(offers.texts().toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the newest {@value #MOST_OFFERS} offers from the mart, within the transaction that the
   * caller has begun.
   */
  public static Dashboard read(Connection connection, Scope scope) throws SQLException {
    return read(connection, scope, MOST_OFFERS, MOST_TITLES);
  }

  /** With other limits. */
  public static Dashboard read(Connection connection, Scope scope, int most, int titled)
      throws SQLException {
    OfferReader reader = new OfferReader(connection);
    return new Dashboard(scope, reader.read(most, titled), reader.names());
  }

  private static ObjectNode header(Scope scope, Offers offers, ObjectNode names) {
    ObjectNode header = names.deepCopy();
    header.put("offers", offers.size()).put("titled", offers.titled());
    scope
        .lastUpdate()
        .ifPresent(update -> header.put("lastUpdateDay", (int) update.day().toEpochDay()));
    ObjectNode dictionaries = header.putObject("dictionaries");
    for (String name : List.of("place", "contract", "remote", "source", "company", "technology")) {
      ArrayNode texts = dictionaries.putArray(name);
      offers.dictionary(name).texts().forEach(texts::add);
    }
    return header;
  }

  /** The page in one language. */
  public DashboardPage page(Words words, Instant now) {
    return new DashboardPage(
        words,
        lead(words, now),
        notices(words),
        notes(words),
        footnotes(words),
        packedOffers,
        packedTexts,
        offers == 0);
  }

  private List<String> lead(Words words, Instant now) {
    String dates = scope.dates(words, now);
    return offers == 0
        ? List.of(dates)
        : List.of(
            words.text("dashboard.lead", scope.offers(), scope.published(words)),
            words.text("dashboard.lead.sources", scope.sourceList(words)),
            dates);
  }

  private List<String> notices(Words words) {
    if (offers == 0) {
      return List.of(words.text("empty"));
    }
    List<String> notices = new ArrayList<>();
    if (scope.simulatedOffers() > 0) {
      notices.add(words.text("simulated", scope.simulatedOffers(), scope.offers()));
    }
    if (offers < scope.offers()) {
      notices.add(words.text("dashboard.cut", offers, scope.offers()));
    }
    return notices;
  }

  private List<String> notes(Words words) {
    return titled == offers ? List.of() : List.of(words.text("dashboard.titled", titled, offers));
  }

  private List<Footnotes> footnotes(Words words) {
    List<String> method =
        List.of(
            words.text("dashboard.method.own"),
            words.text("dashboard.method.count"),
            words.text("method.unknown"),
            words.text("dashboard.method.salary"),
            words.text("method.technologies"));
    List<String> credits =
        new ArrayList<>(scope.sources().stream().map(source -> source.credit(words)).toList());
    credits.add(words.text("credit.contours"));
    credits.add(words.text("credit.overseas"));
    return List.of(
        new Footnotes(words.text("method"), method), new Footnotes(words.text("credits"), credits));
  }
}
