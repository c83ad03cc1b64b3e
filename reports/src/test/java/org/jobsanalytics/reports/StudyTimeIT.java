package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.reports.InventedStudy.EXACTLY;
import static org.jobsanalytics.reports.InventedStudy.LAST_UPDATE;
import static org.jobsanalytics.reports.InventedStudy.facts;
import static org.jobsanalytics.reports.InventedStudy.published;
import static org.jobsanalytics.reports.InventedStudy.rows;
import static org.jobsanalytics.reports.InventedStudy.sections;
import static org.jobsanalytics.reports.InventedStudy.tables;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Numbers of publications and lifetimes, computed a second time. */
final class StudyTimeIT {

  @Test
  void publications_countEachWeekAndSmoothFourOfThem() {
    Table table = tables.get("publications");
    for (int at = 0; at < table.rowCount(); at++) {
      LocalDate start = table.dateColumn("start").get(at);
      assertThat(table.doubleColumn("vacancies").get(at))
          .isEqualTo(published(facts, start, any -> true));
      boolean complete = !start.plusWeeks(1).isAfter(LAST_UPDATE);
      assertThat(table.booleanColumn("complete").get(at)).isEqualTo(complete);
      if (complete && at >= 3) {
        double sum = 0;
        for (int back = 0; back < 4; back++) {
          sum += published(facts, start.minusWeeks(back), any -> true);
        }
        assertThat(table.doubleColumn("mean").get(at)).isCloseTo(sum / 4, EXACTLY);
      }
    }
  }

  /** Ad by ad: who is watched on a day, and who of them is gone on it. */
  @Test
  void lifetimes_multiplyWhatStaysOnEachDay() {
    Table table = tables.get("lifetimes");
    double online = 1;
    assertThat(table.rowCount()).isGreaterThan(30);
    for (int at = 0; at < table.rowCount(); at++) {
      long day = table.longColumn("day").getLong(at);
      List<Ad> watched =
          rows.ads().stream().filter(ad -> entered(ad) < day && left(ad) >= day).toList();
      long gone = watched.stream().filter(ad -> left(ad) == day && ad.closed().isPresent()).count();
      online *= 1 - (double) gone / watched.size();
      assertThat(table.longColumn("at_risk").getLong(at))
          .as("day " + day)
          .isEqualTo(watched.size());
      assertThat(table.longColumn("closed").getLong(at)).isEqualTo(gone);
      assertThat(table.doubleColumn("survival").get(at)).isCloseTo(online, EXACTLY);
    }
    assertThat(rows.ads().stream().filter(ad -> ad.closed().isPresent()).count())
        .isEqualTo((long) table.longColumn("closed").sum());
  }

  private static double days(Ad ad, Instant until) {
    Instant born =
        ad.firstPublished().filter(at -> at.isBefore(ad.firstSeen())).orElse(ad.firstSeen());
    return Duration.between(born, until).toSeconds() / 86_400.0;
  }

  private static long entered(Ad ad) {
    return (long) Math.floor(days(ad, ad.firstSeen()));
  }

  private static long left(Ad ad) {
    return ad.closed().isPresent()
        ? Math.max((long) Math.ceil(days(ad, ad.closed().get())), entered(ad) + 1)
        : (long) Math.floor(days(ad, ad.lastSeen()));
  }

  /** From all ads on day 0; the steps are those of the table. */
  @Test
  void lifetimes_areDrawnFromDayZero() {
    var curve = sections.get("lifetimes").figure().at("/data/2");
    Table table = tables.get("lifetimes");

    assertThat(curve.path("x")).hasSize(table.rowCount() + 1);
    assertThat(curve.path("y")).hasSize(table.rowCount() + 1);
    assertThat(curve.at("/x/0").asDouble()).isZero();
    assertThat(curve.at("/y/0").asDouble()).isEqualTo(100);
    assertThat(curve.at("/x/1").asDouble()).isEqualTo(table.longColumn("day").getDouble(0));
    assertThat(curve.at("/y/9").asDouble() / 100)
        .isCloseTo(table.doubleColumn("survival").get(8), EXACTLY);
  }
}
