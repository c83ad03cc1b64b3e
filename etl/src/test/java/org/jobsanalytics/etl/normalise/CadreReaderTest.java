package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.Cadre;
import org.jobsanalytics.etl.model.OfferDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadreReaderTest {

  private static final ConditionsReader READER = new ConditionsReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          9                        ; statut non cadre                       ; YES
          Cadre                    ; ''                                     ; YES
          6                        ; ''                                     ; NO
          Employé qualifié         ; ''                                     ; NO
          Technicien               ; ''                                     ; NO
          Agent de maîtrise        ; ''                                     ; NO
          Ouvrier qualifié (P1,P2) ; ''                                     ; NO
          ''                       ; Statut : Cadre                         ; YES
          ''                       ; CDI - Statut cadre au forfait jours    ; YES
          ''                       ; CDI, cadre                             ; YES
          ''                       ; Poste non cadre                        ; NO
          ''                       ; Statut ETAM                            ; NO
          ''                       ; Statut agent de maîtrise               ; NO
          ''                       ; Un cadre dynamique et convivial        ; UNKNOWN
          ''                       ; dans le cadre de ses missions          ; UNKNOWN
          ''                       ; Contrat-cadre                          ; UNKNOWN
          ''                       ; cadre de vie                           ; UNKNOWN
          ''                       ; Statut cadre ou agent de maîtrise      ; UNKNOWN
          ''                       ; Statut assimilé cadre                  ; UNKNOWN
          ''                       ; Statut cadre ou non cadre selon profil ; UNKNOWN
          ''                       ; encadrer des cadres                    ; UNKNOWN
          """)
  void field_goesBeforeText(String field, String text, Cadre expected) {
    var found = read(field, text);

    assertThat(found).isEqualTo(expected);
  }

  private static Cadre read(String field, String text) {
    OfferDraft draft = Fixtures.draft().qualification(field).build();
    return READER.read(draft.terms(), Fixtures.text(text)).cadre();
  }
}
