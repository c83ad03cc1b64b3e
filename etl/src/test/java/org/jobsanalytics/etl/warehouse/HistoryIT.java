package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jobsanalytics.etl.model.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every change of an offer is a version, wherever in time it comes in. */
final class HistoryIT {

  private static final String HISTORY =
      """
      select coalesce(string_agg(concat_ws(' ', title, 'from', to_char(valid_from at time zone 'UTC', 'MM-DD')),
          ', ' order by version), '')
      from mart.offer_version
      """;

  private LoadedRuns runs;

  @BeforeEach
  void open() throws SQLException {
    runs = LoadedRuns.none();
  }

  @Test
  void change_isAVersionWithItsRun() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A").title("First"));
    Ledger second = runs.show("2026-01-11", TestOffer.of("A").title("Second"));

    assertThat(history()).isEqualTo("First from 01-10, Second from 01-11");
    assertThat(runs.ask("select run_id from mart.offer_version where valid_to is null"))
        .isEqualTo(second.run().value());
    assertThat(
            runs.ask(
                """
                select concat_ws(' ', v.technologies, v.valid_to = o.valid_from, v.run_id <> o.run_id)
                from core.offer_version c
                join mart.offer_version v using (offer_id, digest)
                join core.offer o using (offer_id)
                """))
        .isEqualTo("{Java,SQL} t t");
  }

  @Test
  void sameAgain_isNoVersion() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A"));
    runs.show("2026-01-11", TestOffer.of("A"));

    assertThat(history()).isEqualTo("Data engineer from 01-10");
  }

  @Test
  void changedBack_isAThirdVersion() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A").title("First"));
    runs.show("2026-01-11", TestOffer.of("A").title("Second"));
    runs.show("2026-01-12", TestOffer.of("A").title("First"));

    assertThat(history()).isEqualTo("First from 01-10, Second from 01-11, First from 01-12");
  }

  @Test
  void sourcesOwnUpdateTime_datesTheVersion() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A").title("First").updated("2026-01-02T00:00:00Z"));
    runs.show("2026-01-11", TestOffer.of("A").title("Second").updated("2026-01-08T00:00:00Z"));

    assertThat(history()).isEqualTo("First from 01-02, Second from 01-08");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          11 A, 12 B, 10 A       | A from 01-10, B from 01-12
          10 A, 12 B, 11 C       | A from 01-10, C from 01-11, B from 01-12
          11 A, 12 B, 10 C       | C from 01-10, A from 01-11, B from 01-12
          10 A, 12 A, 11 B       | A from 01-10, B from 01-11, A from 01-12
          10 A, 12 B, 14 C, 13 A | A from 01-10, B from 01-12, A from 01-13, C from 01-14
          12 C, 11 B, 10 A       | A from 01-10, B from 01-11, C from 01-12
          10 A, 11 A, 12 B, 13 B, 10 A, 13 B | A from 01-10, B from 01-12
          """)
  void lateState_findsItsPlace(String loads, String expected) throws SQLException {
    for (String load : loads.split(", ", -1)) {
      String[] parts = load.split(" ", -1);
      runs.show("2026-01-" + parts[0], TestOffer.of("X").title(parts[1]));
    }

    assertThat(history()).isEqualTo(expected);
  }

  @Test
  void anyOrderOfDistinctStates_givesTheSameHistory() throws SQLException {
    List<String> days = new ArrayList<>(List.of("02", "04", "06", "08", "10", "12", "14", "16"));
    Random random = new Random(11);
    List<String> histories = new ArrayList<>();

    for (int order = 0; order < 4; order++) {
      runs = LoadedRuns.none();
      for (String day : days) {
        runs.show("2026-01-" + day, TestOffer.of("A").title("T" + day).technologies("SQL"));
      }
      histories.add(history());
      Collections.shuffle(days, random);
    }

    assertThat(histories).containsOnly(histories.get(0));
    assertThat(histories.get(0)).contains("T02 from 01-02").contains("T16 from 01-16");
  }

  @Test
  void lateState_leavesTheNewestAsItIs() throws SQLException {
    runs.show("2026-01-12", TestOffer.of("A").title("New").technologies("SQL"));
    Ledger late = runs.show("2026-01-10", TestOffer.of("A").title("Old").technologies("Java"));

    assertThat(late.offers().stale()).isEqualTo(1);
    assertThat(runs.ask("select title from mart.offer")).isEqualTo("New");
    assertThat(runs.ask("select string_agg(technology, ',') from mart.offer_technology"))
        .isEqualTo("SQL");
    assertThat(runs.ask("select technologies::text from core.offer_version")).isEqualTo("{Java}");
  }

  private String history() throws SQLException {
    return runs.ask(HISTORY);
  }
}
