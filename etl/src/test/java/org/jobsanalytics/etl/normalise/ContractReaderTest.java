package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {

  private static final ContractReader READER = new ContractReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          CDI | CDI | Contrat travail                                    ; CDI
          CDD | Contrat à durée déterminée - 12 Mois | Contrat travail   ; CDD
          CDD | CDD - 24 Mois | Contrat apprentissage | alternance       ; ALTERNANCE
          CDD | CDD - 6 Mois | Cont. professionnalisation                ; ALTERNANCE
          MIS | Mission intérimaire - 3 Mois | Contrat travail           ; INTERIM
          MIS | Intérim - 3 Mois                                         ; INTERIM
          LIB | Profession libérale | Emploi non salarié                 ; FREELANCE
          FRA | Franchise | Emploi non salarié                           ; OTHER
          CCE | Profession commerciale | Emploi non salarié              ; OTHER
          REP | Reprise d'entreprise | Emploi non salarié                ; OTHER
          Franchise                                                      ; OTHER
          Profession commerciale                                         ; OTHER
          Reprise d'entreprise                                           ; OTHER
          SAI | Contrat travail saisonnier                               ; SAISONNIER
          DDI | CDD Insertion                                            ; CDD
          Stage(5 à 6 mois)                                              ; STAGE
          permanent                                                      ; CDI
          contract | full_time                                           ; CDD
          FULL_TIME                                                      ; UNKNOWN
          INTERN                                                         ; STAGE
          CONTRACTOR                                                     ; FREELANCE
          """)
  void field_namesTheContract(String field, Contract expected) {
    Findings findings = new Findings();

    assertThat(READER.read(List.of(field), Fixtures.text(""), findings).contract())
        .isEqualTo(expected);
    assertThat(findings.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Alternance - Data Analyst H/F ; CDI      ; ''                                  ; ALTERNANCE
          Stage - Data Analyst          ; ''       ; Possibilité de CDI ensuite          ; STAGE
          Data Analyst                  ; ''       ; Type de contrat : CDI               ; CDI
          Data Analyst                  ; ''       ; CDI ou CDD selon profil             ; UNKNOWN
          Data Analyst                  ; ''       ; une expérience, stage ou alternance ; UNKNOWN
          Data Analyst                  ; contract ; Mission freelance de 6 mois         ; FREELANCE
          Data Analyst                  ; contract ; Une belle équipe                    ; CDD
          Auxiliaire de vie (H/F)       ; ''       ; Une belle équipe                    ; UNKNOWN
          AUXILIAIRE DE VIE             ; ''       ; Une belle équipe                    ; UNKNOWN
          Data Analyst VIE Singapour    ; ''       ; Une belle équipe                    ; OTHER
          V.I.E - Data Analyst          ; ''       ; Une belle équipe                    ; OTHER
          """)
  void title_goesBeforeText(String title, String field, String text, Contract expected) {
    Texts texts = Texts.of(title, text);

    assertThat(READER.read(List.of(field), texts, new Findings()).contract()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Data Analyst       ; CDI      ; ''                        ; true
          Data Analyst       ; contract ; ''                        ; false
          CDI - Data Analyst ; ''       ; ''                        ; false
          Data Analyst       ; ''       ; Type de contrat : CDI     ; false
          Data Analyst       ; LIB      ; ''                        ; false
          Alternance - Data  ; CDD      ; ''                        ; false
          """)
  void salariedWork_isSaidByTheFieldOnly(
      String title, String field, String text, boolean expected) {
    Employment employment = READER.read(List.of(field), Texts.of(title, text), new Findings());

    assertThat(employment.isSalaried()).isEqualTo(expected);
  }

  @Test
  void unknownWords_areAnIssue() {
    Findings findings = new Findings();

    Contract contract = READER.read(List.of("Zeitvertrag"), Fixtures.text(""), findings).contract();

    assertThat(contract).isEqualTo(Contract.UNKNOWN);
    assertThat(findings.issues())
        .extracting(Issue::code)
        .containsExactly(Issue.Code.CONTRACT_UNKNOWN);
  }
}
