package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperienceReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Expérience exigée de 2 An(s) ; ''                                      ; 2
          3 An(s) - sur le poste       ; ''                                      ; 3
          Expérience exigée de 36 Mois ; ''                                      ; 3
          6 Mois                       ; ''                                      ; 0.5
          Débutant accepté             ; au moins 3 ans d'expérience             ; 0
          D                            ; ''                                      ; 0
          > 3 ans                      ; ''                                      ; 3
          > 5                          ; ''                                      ; 5
          < 6 mois                     ; ''                                      ; 0
          3 à 5 ans                    ; ''                                      ; 3
          36 months                    ; ''                                      ; 3
          Expérience exigée            ; Au moins 8 années d’expérience          ; 8
          ''                           ; Une expérience de 5 à 7 ans             ; 5
          ''                           ; Expérience significative (5 ans)        ; 5
          ''                           ; minimum trois ans d'expérience          ; 3
          ''                           ; Fort de 12 ans d'expérience, le cabinet ;
          ''                           ; Grâce à plus de 50 ans d'expertise      ;
          ''                           ; Depuis 10 ans, notre expérience         ;
          Expérience souhaitée         ; ''                                      ;
          """)
  void field_goesBeforeText(String field, String text, Double expected) {
    var years = new ExperienceReader().read(List.of(field), Fixtures.text(text), new Findings());

    assertThat(years.orElse(null)).isEqualTo(expected);
  }
}
