package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The few numbers a reader takes away. Each says what is unknown about it. */
public final class Headlines {

  private final Row counts;

  private Headlines(Table counts) {
    this.counts = counts.row(0);
  }

  /** Reads them from the mart. */
  public static Headlines read(Connection connection) throws SQLException {
    return new Headlines(Mart.read(connection, "headlines"));
  }

  /** The numbers in the order to be shown. */
  public List<Headline> headlines(Words words) {
    long offers = counts.getLong("offers");
    List<Headline> headlines = new ArrayList<>();
    headlines.add(new Headline(words.number(offers), words.text("headline.offers", offers)));
    headlines.add(
        new Headline(
            words.number(counts.getLong("companies")),
            words.text("headline.companies", words.share(without("with_company"), offers))));
    headlines.add(
        new Headline(
            words.text(
                "headline.departments.number",
                counts.getLong("covered_departments"),
                counts.getLong("departments")),
            words.text("headline.departments", words.share(without("located"), offers))));
    headlines.add(
        new Headline(
            words.share(counts.getLong("with_technology"), offers),
            words.text("headline.technologies")));
    headlines.add(
        new Headline(
            words.share(counts.getLong("with_stated_salary"), offers),
            words.text("headline.salary")));
    headlines.add(
        new Headline(
            words.share(counts.getLong("with_remote"), offers),
            words.text(
                "headline.remote", words.share(counts.getLong("without_word_on_remote"), offers))));
    return headlines;
  }

  private long without(String column) {
    return counts.getLong("offers") - counts.getLong(column);
  }
}
