package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CV à jean.dupont+rh@exemple.fr.            | CV à [e-mail].
          jean (at) exemple.fr                       | [e-mail]
          jean[arobase]exemple.fr                    | [e-mail]
          jean @ exemple.fr                          | [e-mail]
          jean.dupont@exem…                          | [e-mail]…
          Tél : 01 23 45 67 89                       | Tél : [téléphone]
          01.23.45.67.89                             | [téléphone]
          01-23-45-67-89                             | [téléphone]
          01/23/45/67/89                             | [téléphone]
          06.12.34 56 78                             | [téléphone]
          0123456789                                 | [téléphone]
          0 123 456 789                              | [téléphone]
          01 23 456 789                              | [téléphone]
          (0)1 23 45 67 89                           | ([téléphone]
          +33 (0)1 23 45 67 89                       | [téléphone]
          +33123456789 ou                            | [téléphone] ou
          0033 1 23 45 67 89                         | [téléphone]
          33 6 12 34 56 78                           | [téléphone]
          +352 26 12 34 56                           | [téléphone]
          tel0612345678                              | tel[téléphone]
          Contact : Mme Durand                       | Contact : Mme [nom]
          Contact : Jeanne DURAND-MARTIN, DRH        | Contact : [nom], DRH
          à l'attention de Monsieur Paul de La Tour. | à l'attention de Monsieur [nom].
          M. J. Durand                               | M. [nom]
          Paul DURAND, chef : 01 23 45 67 89         | [nom], chef : [téléphone]
          auprès de Paul Durand                      | auprès de [nom]
          AUPRÈS DE Paul DURAND                      | AUPRÈS DE [nom]
          À l'attention de Paul DURAND               | À l'attention de [nom]
          à l’attention de Paul Durand               | à l’attention de [nom]
          À L’ATTENTION DE : Paul Durand             | À L’ATTENTION DE : [nom]
          A l'attention de Paul Durand               | A l'attention de [nom]
          AUPRES DE Paul DURAND                      | AUPRES DE [nom]
          CV À L'attention de Paul Durand.           | CV À L'attention de [nom].
          """)
  void personalData_isRemoved(String text, String expected) {
    assertThat(Redaction.of(text)).isEqualTo(new Redaction(expected, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de 30 000 à 35 000 € brut",
        "du 01/09/2026 08 30 au 15/09/2026",
        "01/09/26 - 31/12/26",
        "Bac +5 2026 2027",
        "M. ou Mme, Madame, Monsieur",
        "Mr Bricolage recrute",
        "MRO et MRH",
        "Contact : Service Recrutement",
        "Monsieur le Maire",
        "suivez @jobsanalytics",
        "réf. 2026-10-0123",
        "Contact client et Contact Center"
      })
  void otherText_stays(String text) {
    assertThat(Redaction.of(text)).isEqualTo(new Redaction(text, false));
  }

  @Test
  void mask_isShortAndWithoutPersonalData() {
    String masked = Redaction.mask("x ".repeat(140) + "jean@exemple.fr " + "y ".repeat(5_000));

    assertThat(masked).hasSizeLessThanOrEqualTo(300).doesNotContain("@").endsWith("…");
  }
}
