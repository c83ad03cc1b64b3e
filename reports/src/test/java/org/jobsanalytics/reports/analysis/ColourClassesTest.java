package org.jobsanalytics.reports.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColourClassesTest {

  /** Twelve départements with an offer: a new class begins at the 3rd, 5th, 7th, 9th and 11th. */
  private static final ColourClasses UNEVEN =
      ColourClasses.of(List.of(0L, 1L, 1L, 3L, 4L, 9L, 12L, 21L, 30L, 55L, 90L, 130L, 2400L));

  @Test
  void unevenCounts_getRoundBoundsAndAboutAsManyDepartmentsEach() {
    assertThat(UNEVEN.lowerBounds()).containsExactly(1L, 3L, 9L, 20L, 55L, 100L);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,    0
          2,    1
          3,    2
          8,    2
          9,    3
          99,   5
          100,  6
          2400, 6
          """)
  void count_hasTheClassOfTheLastBoundItReaches(long count, int expected) {
    assertThat(UNEVEN.of(count)).isEqualTo(expected);
  }

  @Test
  void legend_namesEveryClass() {
    List<LegendEntry> legend = UNEVEN.legend(Words.of(Language.EN));

    assertThat(legend)
        .extracting(LegendEntry::meaning)
        .containsExactly(
            "no vacancy", "1 to 2", "3 to 8", "9 to 19", "20 to 54", "55 to 99", "100 or more");
  }

  @Test
  void equalCounts_shareOneStrongColour() {
    ColourClasses equal = ColourClasses.of(List.of(1L, 1L, 0L));

    assertThat(equal.size()).isEqualTo(2);
    assertThat(equal.colours()).containsExactly("--map-0", "--map-6");
  }

  @Test
  void noOffers_areTheZeroClassOnly() {
    assertThat(ColourClasses.of(List.of(0L, 0L)).size()).isEqualTo(1);
  }
}
