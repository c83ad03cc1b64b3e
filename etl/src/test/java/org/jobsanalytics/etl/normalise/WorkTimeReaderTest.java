package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.WorkTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTimeReaderTest {

  private static final ConditionsReader READER = new ConditionsReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Temps plein\\n35H Autre             ; ''                                        ; FULL_TIME ; 35
          35H\\nTravail en journée            ; ''                                        ; FULL_TIME ; 35
          37H30\\nTravail en journée          ; ''                                        ; FULL_TIME ; 37.5
          35 H  Travail en journée            ; ''                                        ; FULL_TIME ; 35
          temps partiel\\nTravail le samedi   ; ''                                        ; PART_TIME ;
          temps partiel - 28H Autre           ; ''                                        ; PART_TIME ; 28
          15 H                                ; ''                                        ; PART_TIME ; 15
          34 H                                ; ''                                        ; UNKNOWN   ; 34
          Travail en journée                  ; ''                                        ; UNKNOWN   ;
          full_time                           ; Poste à temps partiel                     ; FULL_TIME ;
          PART_TIME                           ; ''                                        ; PART_TIME ;
          40 hours per week                   ; ''                                        ; FULL_TIME ; 40
          9h-17h                              ; ''                                        ; UNKNOWN   ;
          7H/jour                             ; ''                                        ; UNKNOWN   ;
          Temps partiel 7 heures par nuit     ; ''                                        ; PART_TIME ;
          8 hours a day                       ; ''                                        ; UNKNOWN   ;
          35h72                               ; ''                                        ; UNKNOWN   ;
          35H 75 Paris                        ; ''                                        ; FULL_TIME ; 35
          10h00 - 18h00                       ; ''                                        ; UNKNOWN   ;
          Flexible                            ; ''                                        ; UNKNOWN   ;
          ''                                  ; Contrat : temps complet.                  ; FULL_TIME ;
          ''                                  ; Temps plein ou partiel                    ; EITHER    ;
          ''                                  ; A temps plein/temps partiel               ; EITHER    ;
          ''                                  ; This is a full-time position              ; FULL_TIME ;
          ''                                  ; Full or part time                         ; EITHER    ;
          ''                                  ; Poste à mi-temps                          ; PART_TIME ;
          ''                                  ; CDI 39h                                   ; FULL_TIME ; 39
          ''                                  ; Contrat de 24 heures par semaine          ; PART_TIME ; 24
          ''                                  ; 35h/semaine du lundi au vendredi          ; FULL_TIME ; 35
          ''                                  ; Durée hebdomadaire : 37,5 heures          ; FULL_TIME ; 37.5
          ''                                  ; 20 hours a week                           ; PART_TIME ; 20
          ''                                  ; Contrat : CDITemps de travail : Temps pleinSalaire 10 € ; FULL_TIME ;
          ''                                  ; de 21h à 35h par semaine                  ; UNKNOWN   ;
          ''                                  ; Base 37h 1h supplémentaire                ; FULL_TIME ; 37
          ''                                  ; jusqu'à 38h/semaine                       ; UNKNOWN   ;
          ''                                  ; CDD 8h/jour                               ; UNKNOWN   ;
          ''                                  ; Intérim 7h par jour                       ; UNKNOWN   ;
          ''                                  ; Intérim 7h30 / jour                       ; UNKNOWN   ;
          ''                                  ; contrat de 25h par mois                   ; UNKNOWN   ;
          ''                                  ; CDI 10 hours per shift                    ; UNKNOWN   ;
          ''                                  ; CDD 30 heures mensuelles                  ; UNKNOWN   ;
          ''                                  ; CDD 7h/jour, 35h par semaine              ; FULL_TIME ; 35
          ''                                  ; CDI 35h à l'année                         ; FULL_TIME ; 35
          ''                                  ; CDI 35h - jour ou nuit                    ; FULL_TIME ; 35
          ''                                  ; CDI 35h72                                 ; UNKNOWN   ;
          ''                                  ; 10 à 20h par semaine                      ; UNKNOWN   ;
          ''                                  ; 35h/semaine en hiver, 39h/semaine en été  ; UNKNOWN   ;
          ''                                  ; Télétravail à temps plein                 ; UNKNOWN   ;
          ''                                  ; Temps partiel thérapeutique accepté       ; UNKNOWN   ;
          ''                                  ; Les temps changent, le plein emploi       ; UNKNOWN   ;
          ''                                  ; 2 jours de RTT, astreinte 24h/24          ; UNKNOWN   ;
          ''                                  ; Ouvert de 10h à 19h                       ; UNKNOWN   ;
          """)
  void field_goesBeforeText_andHoursComeLast(
      String field, String text, WorkTime expected, Double hours) {
    OfferDraft draft = Fixtures.draft().workTime(field.replace("\\n", "\n")).build();

    var found = READER.read(draft.terms(), Fixtures.text(text));

    assertThat(found.weeklyHours().orElse(null)).isEqualTo(hours);
    assertThat(found.workTime()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"CDI | Full-time, FULL_TIME", "PART_TIME, PART_TIME", "CDI, UNKNOWN"})
  void contractsWords_mayNameTheTime(String contract, WorkTime expected) {
    OfferDraft draft = Fixtures.draft().contract(contract).build();

    var found = READER.read(draft.terms(), Fixtures.text(""));

    assertThat(found.workTime()).isEqualTo(expected);
  }
}
