package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.Education;
import org.jobsanalytics.etl.model.OfferDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EducationReaderTest {

  private static final ConditionsReader READER = new ConditionsReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Bac+5 et plus ou équivalents                        ; ''                                    ; BAC_5
          Bac+3, Bac+4 ou équivalents                         ; ''                                    ; BAC_3
          Bac+2 ou équivalents                                ; ''                                    ; BAC_2
          Bac+5 et plus ou équivalents | Bac+2 ou équivalents ; ''                                    ; BAC_2
          Bac ou équivalent                                   ; ''                                    ; BAC
          CAP, BEP et équivalents                             ; ''                                    ; CAP_BEP
          Aucune formation scolaire                           ; ''                                    ; NONE
          3ème achevée ou Brevet                              ; ''                                    ; NONE
          bac_5                                               ; ''                                    ; BAC_5
          associate degree                                    ; ''                                    ; BAC_2
          bachelor degree                                     ; ''                                    ; BAC_3
          postgraduate degree                                 ; Un CAP suffit                         ; BAC_5
          high school                                         ; ''                                    ; BAC
          ''                                                  ; De formation Bac +2/3 en comptabilité ; BAC_2
          ''                                                  ; Diplôme Bac + 5                       ; BAC_5
          ''                                                  ; de Bac+2 à Bac+5                      ; BAC_2
          ''                                                  ; Niveau bac minimum                    ; BAC
          ''                                                  ; Niveau bac+3                          ; BAC_3
          ''                                                  ; Titulaire du baccalauréat             ; BAC
          ''                                                  ; Bac pro MELEC                         ; BAC
          ''                                                  ; Titulaire d'un BTS ou DUT             ; BAC_2
          ''                                                  ; Licence professionnelle en banque     ; BAC_3
          ''                                                  ; École d’ingénieurs ou Master 2        ; BAC_5
          ''                                                  ; ingénieur de formation                ; BAC_5
          ''                                                  ; PhD in physics                        ; DOCTORATE
          ''                                                  ; Doctorat en chimie                    ; DOCTORATE
          ''                                                  ; Bac+5 ou doctorat                     ; BAC_5
          ''                                                  ; Bachelor's degree in Computer Science ; BAC_3
          ''                                                  ; Master's degree or PhD                ; BAC_5
          ''                                                  ; Sans diplôme, formation assurée       ; NONE
          ''                                                  ; CAP/BEP en mécanique                  ; CAP_BEP
          ''                                                  ; niveau CAP                            ; CAP_BEP
          ''                                                  ; Titre RNCP niveau 6                   ; BAC_3
          ''                                                  ; diplôme de niveau IV                  ; BAC
          ''                                                  ; Poser un bac à sable                  ; UNKNOWN
          ''                                                  ; Nettoyer les bacs                     ; UNKNOWN
          ''                                                  ; Licence Windows Server                ; UNKNOWN
          ''                                                  ; gestion des licences logicielles      ; UNKNOWN
          ''                                                  ; Titulaire d'une licence de taxi       ; UNKNOWN
          ''                                                  ; Certified Scrum Master                ; UNKNOWN
          ''                                                  ; Master Data Management                ; UNKNOWN
          ''                                                  ; Mettre le cap sur la croissance       ; UNKNOWN
          ''                                                  ; Capgemini recrute                     ; UNKNOWN
          ''                                                  ; niveau 3 du support                   ; UNKNOWN
          ''                                                  ; Ingénieur logiciel H/F                ; UNKNOWN
          ''                                                  ; webmaster                             ; UNKNOWN
          ''                                                  ; ISTANBUL BACİ                         ; UNKNOWN
          """)
  void field_goesBeforeText(String field, String text, Education expected) {
    var found = read(field, text);

    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void ownWord_readAgain_isTheSame(Education education) {
    var found = read(education.name(), "");

    assertThat(found).isEqualTo(education);
  }

  private static Education read(String field, String text) {
    OfferDraft draft = Fixtures.draft().education(field).build();
    return READER.read(draft.terms(), Fixtures.text(text)).education();
  }
}
