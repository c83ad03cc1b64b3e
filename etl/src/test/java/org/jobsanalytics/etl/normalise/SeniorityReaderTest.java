package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Seniority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeniorityReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Développeur Java Senior H/F           ; ''                    ; ''                       ; SENIOR
          Sr. Data Engineer                     ; ''                    ; ''                       ; SENIOR
          Développeur junior                    ; ''                    ; ''                       ; JUNIOR
          Consultant confirmé / senior          ; ''                    ; ''                       ; MID
          Comptable confirmé(e)                 ; ''                    ; ''                       ; MID
          Tech Lead                             ; ''                    ; ''                       ; LEAD
          Lead Developer                        ; Junior                ; ''                       ; LEAD
          Chef d'équipe                         ; ''                    ; ''                       ; LEAD
          Head of Data                          ; ''                    ; ''                       ; HEAD
          Directeur des opérations              ; ''                    ; ''                       ; HEAD
          Stage - Analyste                      ; ''                    ; ''                       ; INTERN
          Software Engineering Intern           ; ''                    ; ''                       ; INTERN
          Développeur                           ; Mid-Senior level      ; ''                       ; MID
          Développeur                           ; 'Junior, Mid-Level'   ; ''                       ; JUNIOR
          Développeur                           ; Entry level           ; ''                       ; JUNIOR
          Développeur                           ; Internship            ; ''                       ; INTERN
          Développeur                           ; Expérience exigée     ; Niveau de poste : senior ; SENIOR
          Développeur                           ; ''                    ; encadrer un junior       ; UNKNOWN
          Développeur                           ; ''                    ; recrute des profils junior ; UNKNOWN
          Animateur en résidence seniors        ; ''                    ; ''                       ; UNKNOWN
          Auxiliaire de vie, résidence senior   ; ''                    ; ''                       ; UNKNOWN
          Lead generation manager               ; ''                    ; ''                       ; UNKNOWN
          Assistante du directeur               ; ''                    ; ''                       ; UNKNOWN
          Directeur de projet                   ; ''                    ; ''                       ; UNKNOWN
          Présidente de Junior-Entreprise       ; ''                    ; ''                       ; UNKNOWN
          International sales                   ; ''                    ; ''                       ; UNKNOWN
          Vendeur                               ; Débutant accepté      ; ''                       ; UNKNOWN
          """)
  void title_goesBeforeField_andFieldBeforeText(
      String title, String field, String text, Seniority expected) {
    OfferDraft draft = Fixtures.draft().experience(field).build();

    var found = new ConditionsReader().read(draft.terms(), Texts.of(title, text));

    assertThat(found.seniority()).isEqualTo(expected);
  }
}
