package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Headlines;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the headlines tell a change, of a mart last brought up to date on 22 November 2026. */
final class HeadlinesIT {

  private static final LocalDate LAST_UPDATE = LocalDate.of(2026, 11, 22);

  private MartFixture mart;

  @BeforeEach
  void emptyMart() throws Exception {
    mart = new MartFixture();
  }

  private void published(int ads, int daysAgo, Map<String, String> known) throws Exception {
    Map<String, String> offer = new HashMap<>(known);
    offer.put("published_on", LAST_UPDATE.minusDays(daysAgo).toString());
    for (int at = 0; at < ads; at++) {
      mart.offer(offer);
    }
  }

  private List<String> changes() throws Exception {
    Headlines headlines = Headlines.read(mart.connection(), Scope.read(mart.connection()));
    return headlines.headlines(Words.of(Language.EN)).stream().map(Headline::change).toList();
  }

  @Test
  void oneOldAd_makesNoPeriodBefore() throws Exception {
    published(1, 2_500, Map.of());
    published(40, 40, Map.of());
    published(40, 10, Map.of());

    assertThat(changes()).containsOnly("");
  }

  @Test
  void nothingBefore_isNoChangeInPercent() throws Exception {
    published(10, 70, Map.of());
    published(40, 40, Map.of());
    published(50, 10, Map.of("company", "A Company"));

    assertThat(changes().subList(0, 2)).containsExactly("50 in 28 days (+25%)", "1 in 28 days");
  }
}
