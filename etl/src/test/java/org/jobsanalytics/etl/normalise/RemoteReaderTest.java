package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.Remote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteReaderTest {

  private static final RemoteReader READER = new RemoteReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Télétravail total           ; ''                                  ; FULL
          Télétravail fréquent        ; 100 % télétravail                   ; HYBRID
          Télétravail occasionnel     ; ''                                  ; OCCASIONAL
          Télétravail non autorisé    ; 2 jours de télétravail              ; NONE
          Télétravail non renseigné   ; 2 jours de télétravail par semaine  ; HYBRID
          TELECOMMUTE                 ; ''                                  ; FULL
          fulltime                    ; ''                                  ; FULL
          punctual                    ; ''                                  ; OCCASIONAL
          ''                          ; Télétravail partiel possible        ; HYBRID
          ''                          ; nousTélétravail (2 jours)           ; HYBRID
          ''                          ; Poste 100% télétravail              ; FULL
          ''                          ; Full remote depuis la France        ; FULL
          ''                          ; Pas de télétravail sur ce poste     ; NONE
          ''                          ; Le poste est 100 % en présentiel    ; NONE
          ''                          ; Télétravail ponctuel accepté        ; OCCASIONAL
          ''                          ; Assistance des usagers à distance   ; UNKNOWN
          ''                          ; Administrer les outils de télétravail ; UNKNOWN
          ''                          ; ''                                  ; UNKNOWN
          """)
  void field_goesBeforeText(String field, String text, Remote expected) {
    assertThat(READER.read(field, Fixtures.text(text))).isEqualTo(expected);
  }
}
