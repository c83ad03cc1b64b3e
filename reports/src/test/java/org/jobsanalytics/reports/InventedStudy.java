package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.jobsanalytics.reports.InventedRows.Vacancy;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Headlines;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The study of the invented market, read once for all tests, beside the market's rows: every number
 * of every table behind a figure is computed a second time from those in plain Java, with none of
 * the study's SQL.
 */
final class InventedStudy {

  static final Offset<Double> EXACTLY = within(1e-9);
  static final LocalDate LAST_UPDATE = LocalDate.of(2026, 11, 22);

  static final InventedRows rows;

  /** One a vacancy. */
  static final List<Ad> facts;

  static final Map<String, Table> tables;
  static final Map<String, Section> sections;
  static final Headlines headlines;

  static {
    try {
      MartFixture mart = new MartFixture();
      InventedMarket.fill(mart, BrowserIT.codes());
      rows = InventedRows.read(mart.connection());
      facts = rows.vacancies().stream().map(Vacancy::fact).toList();
      Scope scope = Scope.read(mart.connection());
      headlines = Headlines.read(mart.connection(), scope);
      List<Analysis> analyses = Analyses.read(mart.connection(), scope);
      tables = analyses.stream().collect(Collectors.toMap(Analysis::name, Analysis::table));
      Words english = Words.of(Language.EN);
      sections =
          analyses.stream()
              .collect(Collectors.toMap(Analysis::name, one -> one.section(english).orElseThrow()));
    } catch (SQLException | IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private InventedStudy() {}

  /** The rows of a table by the text of one column. */
  static Map<String, Row> byText(Table table, String column) {
    Map<String, Row> byText = new HashMap<>();
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      byText.put(row.getString(column), row);
    }
    return byText;
  }

  static Map<String, List<Ad>> grouped(Function<Ad, Collection<String>> valuesOf) {
    Map<String, List<Ad>> groups = new HashMap<>();
    for (Ad ad : facts) {
      for (String value : valuesOf.apply(ad)) {
        groups.computeIfAbsent(value, any -> new ArrayList<>()).add(ad);
      }
    }
    return groups;
  }

  static Function<Ad, Collection<String>> dimension(String name) {
    return switch (name) {
      case "technology" -> ad -> ad.technologies();
      case "contract" -> ad -> List.of(ad.contract());
      case "remote" -> ad -> List.of(ad.remote());
      case "experience" -> ad -> List.of(ad.band());
      case "region" -> ad -> List.of(rows.regions().getOrDefault(ad.department(), "UNKNOWN"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  static List<Double> pay(List<Ad> ads) {
    return ads.stream().flatMapToDouble(ad -> ad.pay().stream()).boxed().toList();
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static double published(List<Ad> ads, LocalDate week, Predicate<Ad> counts) {
    return ads.stream()
        .filter(counts)
        .filter(ad -> ad.publishedOn().stream().anyMatch(day -> monday(day).equals(week)))
        .count();
  }

  static String said(String name) {
    return String.join(" ", sections.get(name).sentences());
  }

  static String key(String name) {
    return name.startsWith("Tableau") ? "board" : "other";
  }
}
