package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.OfferDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedContactTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          nom            ; ATELIER EXEMPLE - Mme Zoé d'Inventée ; Demandez zoé d'inventée.       ; Demandez [contact].
          nom            ; M. Bob FICTIF                    ; M. Bob FICTIF ou Bob Fictif        ; [contact] ou [contact]
          nom            ; RH                               ; Le RH vous répond                  ; Le RH vous répond
          urlPostulation ; https://exemple.fr/postuler?a=1  ; Ici : https://exemple.fr/postuler?a=1 ; Ici : [contact]
          coordonnees1   ; 1 rue de l'Exemple               ; Venez au 1 RUE DE L'EXEMPLE        ; Venez au [contact]
          courriel       ; rh$1@exemple.fr                  ; CV à rh$1@exemple.fr               ; CV à [contact]
          """)
  void contactField_isTakenOutOfTheText(String field, String value, String text, String expected) {
    String page =
        Json.MAPPER
            .createObjectNode()
            .set(
                "resultats",
                Json.MAPPER
                    .createArrayNode()
                    .add(
                        Json.MAPPER
                            .createObjectNode()
                            .put("id", "1")
                            .put("intitule", "Vendeur. " + text)
                            .put("description", text)
                            .set("contact", Json.MAPPER.createObjectNode().put(field, value))))
            .toString();

    OfferDraft draft = Pages.draft("francetravail", page);

    assertThat(draft.description()).isEqualTo(expected);
    assertThat(draft.title()).isEqualTo("Vendeur. " + expected);
  }
}
