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
 * browser. Every offer has its dimensions in it, the newest also title, commune and link. Of too
 * many offers it holds sums.
 */
public final class Dashboard {

  /** More rows than that, and the page would be slow to open. */
  public static final int MOST_OFFERS = 1_000_000;

  /** How many of the newest offers have title and link. */
  public static final int MOST_TITLES = 50_000;

  private final Content content;
  private final String packedOffers;
  private final String packedTexts;

  private Dashboard(Content content, ObjectNode header) {
    this.content = content;
    this.packedOffers = Packing.packed(completed(header, content), content.columns());
    this.packedTexts = Packing.packed(content.texts().toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the offers from the mart, sums of them if they are more than {@value #MOST_OFFERS},
   * within the transaction that the caller has begun.
   */
  public static Dashboard read(Connection connection) throws SQLException {
    return read(connection, MOST_OFFERS, MOST_TITLES);
  }

  /** With other limits. */
  public static Dashboard read(Connection connection, int most, int titled) throws SQLException {
    OfferReader reader = OfferReader.of(connection);
    Content content = reader.areMoreThan(most) ? reader.sums(most) : reader.read(titled);
    return new Dashboard(content, reader.header());
  }

  private static ObjectNode completed(ObjectNode header, Content content) {
    content.describe(header);
    ObjectNode dictionaries = header.putObject("dictionaries");
    for (String name : List.of("place", "contract", "remote", "source", "company", "technology")) {
      ArrayNode texts = dictionaries.putArray(name);
      content.dictionary(name).texts().forEach(texts::add);
    }
    return header;
  }

  /** The page in one language, of the scope that the study of the same offers has. */
  public DashboardPage page(Words words, Scope scope, Instant now) {
    return new DashboardPage(
        words,
        lead(words, scope, now),
        notices(words, scope),
        content.notes(words),
        footnotes(words, scope),
        packedOffers,
        packedTexts,
        content.isEmpty(),
        content.isSummed());
  }

  private List<String> lead(Words words, Scope scope, Instant now) {
    String dates = scope.dates(words, now);
    return content.isEmpty()
        ? List.of(dates)
        : List.of(
            words.text("dashboard.lead", scope.offers(), scope.published(words)),
            words.text("dashboard.lead.sources", scope.sourceList(words)),
            dates);
  }

  private List<String> notices(Words words, Scope scope) {
    if (content.isEmpty()) {
      return List.of(words.text("empty"));
    }
    List<String> notices = new ArrayList<>();
    if (scope.simulatedOffers() > 0) {
      notices.add(words.text("simulated", scope.simulatedOffers(), scope.offers()));
    }
    notices.addAll(content.notices(words, scope));
    return notices;
  }

  private List<Footnotes> footnotes(Words words, Scope scope) {
    List<String> method = new ArrayList<>(List.of(words.text("dashboard.method.own")));
    method.addAll(content.method(words));
    method.add(words.text("method.unknown"));
    method.add(words.text("method.technologies"));
    List<String> credits =
        new ArrayList<>(scope.sources().stream().map(source -> source.credit(words)).toList());
    credits.add(words.text("credit.contours"));
    credits.add(words.text("credit.overseas"));
    return List.of(
        new Footnotes(words.text("method"), method), new Footnotes(words.text("credits"), credits));
  }
}
