package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.OfferDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2024-10-23T14:48:50.814Z      ; 2024-10-23T14:48:50.814Z
          2025-12-15T10:38:40Z          ; 2025-12-15T10:38:40Z
          2024-06-01T10:00:00+02:00     ; 2024-06-01T08:00:00Z
          2024-06-01T10:00:00.123456+0200 ; 2024-06-01T08:00:00.123456Z
          2024-06-01T10:00              ; 2024-06-01T08:00:00Z
          2024-06-01 10:00:00 UTC       ; 2024-06-01T10:00:00Z
          Sat Jun 26 02:00:00 UTC 2021  ; 2021-06-26T02:00:00Z
          2020-9-01                     ; 2020-08-31T22:00:00Z
          2024-01-15                    ; 2024-01-14T23:00:00Z
          15/01/2024                    ; 2024-01-14T23:00:00Z
          1700000000                    ; 2023-11-14T22:13:20Z
          1700000000123                 ; 2023-11-14T22:13:20.123Z
          """)
  void date_isAnInstant(String words, Instant expected) {
    Findings findings = new Findings();

    assertThat(DateReader.read(words, findings)).contains(expected);
    assertThat(findings.issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2024-02-30",
        "Sat Jux 26 02:00:00 UTC 2021",
        "Sat Jun 26 25:00:00 UTC 2021",
        "1970-01-01",
        "2024-01-15T25:00:00Z",
        "0001-01-01T00:00:00Z"
      })
  void nonsense_isAnIssue(String words) {
    Findings findings = new Findings();

    assertThat(DateReader.read(words, findings)).isEmpty();
    assertThat(findings.issues())
        .extracting(Issue::code)
        .containsExactly(Issue.Code.DATE_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2026-11-02           ; 2026-11-02           ; 2026-11-02T23:00:00Z ; ''
          2026-11-02T10:00:00Z ; 2026-11-02           ; 2026-11-02T23:00:00Z ; ''
          2026-11-02           ; 2026-11-01           ;                      ; DATES_REVERSED
          2026-11-02T10:00:00Z ; 2026-11-02T09:59:59Z ;                      ; DATES_REVERSED
          bald                 ; 2026-11-01           ; 2026-11-01T23:00:00Z ; ''
          2026-11-02           ; bald                 ;                      ; DATE_UNREADABLE
          """)
  void end_isNotBeforeThePublication(
      String published, String expires, Instant expected, String issue) {
    Findings findings = new Findings();

    var end = DateReader.readEnd(new OfferDraft.Dates(published, "", expires), findings);

    assertThat(end.orElse(null)).isEqualTo(expected);
    assertThat(findings.issues())
        .extracting(one -> one.code().name())
        .isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
  }
}
