package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

  private final Scope scope;
  private final Content content;
  private final String packedOffers;
  private final String packedTexts;

  private Dashboard(Scope scope, Content content, ObjectNode names) {
    this.scope = scope;
    this.content = content;
    this.packedOffers = Packing.packed(header(scope, content, names), content.columns());
    this.packedTexts = Packing.packed(content.texts().toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the offers from the mart, sums of them if they are more than {@value #MOST_OFFERS},
   * within the transaction that the caller has begun.
   */
  public static Dashboard read(Connection connection, Scope scope) throws SQLException {
    return read(connection, scope, MOST_OFFERS, MOST_TITLES);
  }

  /** With other limits. */
  public static Dashboard read(Connection connection, Scope scope, int most, int titled)
      throws SQLException {
    Told told = Told.read(connection, scope);
    return read(connection, () -> told, most, titled);
  }

  /**
   * What is asked elsewhere.
   *
   * @param scope the scope of the study
   * @param vacancies what those of several ads say
   * @param companies what they are called
   */
  public record Told(Scope scope, GroupedVacancies vacancies, CompanyNames companies) {

    /** Reads the rest, within the transaction that the caller has begun. */
    public static Told read(Connection connection, Scope scope) throws SQLException {
      return new Told(scope, GroupedVacancies.read(connection), CompanyNames.read(connection));
    }
  }

  /** Reads the newest offers, and asks for what is {@code told} only when that is done. */
  public static Dashboard read(Connection connection, Supplier<Told> told) throws SQLException {
    return read(connection, told, MOST_OFFERS, MOST_TITLES);
  }

  private static Dashboard read(Connection connection, Supplier<Told> told, int most, int titled)
      throws SQLException {
    OfferReader reader = new OfferReader(connection);
    if (reader.areMoreThan(most)) {
      return new Dashboard(told.get().scope(), reader.sums(most), reader.names());
    }
    Offers offers = reader.read(most, titled);
    offers.addVacancies(told.get().vacancies());
    offers.dictionary("company").show(told.get().companies().byKey());
    return new Dashboard(told.get().scope(), offers, reader.names());
  }

  private static ObjectNode header(Scope scope, Content content, ObjectNode names) {
    ObjectNode header = names.deepCopy();
    content.describe(header);
    scope
        .lastUpdate()
        .ifPresent(update -> header.put("lastUpdateDay", (int) update.day().toEpochDay()));
    ObjectNode dictionaries = header.putObject("dictionaries");
    for (String name : List.of("place", "contract", "remote", "source", "company", "technology")) {
      ArrayNode texts = dictionaries.putArray(name);
      content.dictionary(name).texts().forEach(texts::add);
    }
    return header;
  }

  /** The page in one language. */
  public DashboardPage page(Words words, Instant now) {
    return new DashboardPage(
        words,
        lead(words, now),
        notices(words),
        content.notes(words),
        footnotes(words),
        packedOffers,
        packedTexts,
        content.isEmpty(),
        content.isSummed());
  }

  private List<String> lead(Words words, Instant now) {
    String dates = scope.dates(words, now);
    return content.isEmpty()
        ? List.of(dates)
        : List.of(
            words.text("dashboard.lead", scope.offers(), scope.published(words)),
            words.text("dashboard.lead.sources", scope.sourceList(words)),
            dates);
  }

  private List<String> notices(Words words) {
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

  private List<Footnotes> footnotes(Words words) {
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
