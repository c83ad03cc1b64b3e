package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.jobsanalytics.etl.model.Cadre;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Education;
import org.jobsanalytics.etl.model.Language;
import org.jobsanalytics.etl.model.Seniority;
import org.jobsanalytics.etl.model.WorkTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an ad says of working time and the like, from load to load. */
final class ConditionsIT {

  private static final String VERSIONS =
      """
      select string_agg(concat_ws(' ', work_time, weekly_hours, education, cadre, seniority, language),
          ', ' order by version)
      from mart.offer_version
      """;

  private static final Conditions PART_TIME =
      new Conditions(
          WorkTime.PART_TIME,
          Optional.empty(),
          Education.BAC_5,
          Cadre.YES,
          Seniority.SENIOR,
          Language.FR);

  private LoadedRuns runs;

  @BeforeEach
  void open() throws SQLException {
    runs = LoadedRuns.none();
  }

  @Test
  void changeOfACondition_isAVersion() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A"));
    runs.show("2026-01-11", TestOffer.of("A").conditions(PART_TIME));

    assertThat(runs.ask(VERSIONS))
        .isEqualTo("FULL_TIME 37.50 BAC_5 YES SENIOR FR, PART_TIME BAC_5 YES SENIOR FR");
    assertThat(runs.ask("select work_time from mart.offer")).isEqualTo("PART_TIME");
  }

  @Test
  void lateState_keepsItsConditions() throws SQLException {
    runs.show("2026-01-11", TestOffer.of("A"));
    runs.show("2026-01-10", TestOffer.of("A").conditions(PART_TIME));

    assertThat(runs.ask(VERSIONS))
        .isEqualTo("PART_TIME BAC_5 YES SENIOR FR, FULL_TIME 37.50 BAC_5 YES SENIOR FR");
  }

  @Test
  void languageToldLater_isNoVersion() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A").conditions(Conditions.UNKNOWN));
    runs.show("2026-01-11", TestOffer.of("A").conditions(only(Language.FR)));

    assertThat(runs.ask(VERSIONS)).isEqualTo("UNKNOWN UNKNOWN UNKNOWN UNKNOWN FR");
  }

  private static Conditions only(Language language) {
    return new Conditions(
        WorkTime.UNKNOWN,
        Optional.empty(),
        Education.UNKNOWN,
        Cadre.UNKNOWN,
        Seniority.UNKNOWN,
        language);
  }

  /** The digest of an offer of which no condition is known, as builds without them made it. */
  @Test
  void noKnownCondition_leavesTheDigestAsItWas() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A").conditions(Conditions.UNKNOWN));

    assertThat(runs.ask("select digest from core.offer"))
        .isEqualTo("fd298fcbc98c060e1a13a55c248ecf89");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z, f",
    "2026-01-05T08:00:00Z, 2026-01-05T17:00:00Z, f",
    "2026-01-05T08:00:00Z, 2026-01-12T08:00:00Z, t",
    "2026-01-05T23:30:00Z, 2026-01-06T08:00:00Z, f",
    "2026-01-12T08:00:00Z, 2026-01-12T08:00:00Z, t"
  })
  void publishedLaterThanBefore_isPostedAgain(String first, String second, String again)
      throws SQLException {
    runs.show("2026-01-10", TestOffer.of("A").published(first));
    runs.show("2026-01-13", TestOffer.of("A").published(second));

    assertThat(runs.ask("select posted_again from mart.offer")).isEqualTo(again);
  }
}
