package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.Salary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalaryReaderTest {

  private static final SalaryReader READER = new SalaryReader();

  /** The salary as {@code min-max}, {@code *} if repaired, and the issues. */
  private static String read(OfferDraftBuilder draft, Contract contract, String text) {
    return read(draft, new Employment(contract, true), text);
  }

  private static String read(OfferDraftBuilder draft, Employment employment, String text) {
    Findings findings = new Findings();
    Optional<Salary> salary =
        READER.read(draft.build().pay(), employment, Fixtures.text(text), findings);
    String issues =
        findings.issues().stream()
            .map(issue -> " " + issue.code().name().substring("SALARY_".length()))
            .collect(Collectors.joining());
    return salary.map(SalaryReaderTest::words).orElse("none") + issues;
  }

  private static String words(Salary salary) {
    return salary.minEurPerYear().map(String::valueOf).orElse("")
        + "-"
        + salary.maxEurPerYear().map(String::valueOf).orElse("")
        + (salary.repaired() ? "*" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Annuel de 35000.0 Euros à 45000.0 Euros sur 13.0 mois ; 35000-45000
          Annuel de 35000,00 Euros à 40000,00 Euros    ; 35000-40000
          Annuel de 47000.0 Euros sur 12.0 mois        ; 47000-47000
          Mensuel de 2500 Euros sur 12 mois            ; 30000-30000
          Mensuel de 2000.0 Euros sur 13.5 mois        ; 27000-27000
          Mensuel de 2000.0 Euros sur 0.0 mois         ; 24000-24000
          Horaire de 12,68 Euros à 13,00 Euros         ; 23078-23660
          Horaire de 12.0 Euros sur 12.0 mois          ; 21840-21840
          De 25000,00 Euros à 25000,00 Euros           ; 25000-25000
          Autre de 13,98 Euros à 13,98 Euros           ; 25444-25444
          Annuel de                                    ; none
          Annuel de 30000.0 Euros Ã  40000.0 Euros     ; 30000-40000
          Annuel de 45000,00 Euros à 35000,00 Euros    ; 35000-45000 BOUNDS_EXCHANGED
          Mensuel de 45000.0 Euros                     ; 45000-45000* UNIT_REPAIRED
          Annuel de 40,00 Euros à 45,00 Euros          ; 40000-45000* UNIT_REPAIRED
          Annuel de 2080,00 Euros                      ; 24960-24960* UNIT_REPAIRED
          Mensuel de 11,88 Euros à 14,00 Euros         ; 21622-25480* UNIT_REPAIRED
          Mensuel de 10,00 Euros                       ; none IMPLAUSIBLE
          10.50                                        ; none UNIT_UNKNOWN
          Annuel de 45000,00 Euros à 550000,00 Euros   ; 45000- IMPLAUSIBLE
          Annuel de 9000000,00 Euros                   ; none IMPLAUSIBLE
          60 000 à 70 000 € bruts annuels              ; 60000-70000
          45-55K€                                      ; 45000-55000
          41K à 50K €                                  ; 41000-50000
          ≥ 42K €                                      ; 42000-
          TJM 450 €                                    ; 98100-98100
          TJM 450                                      ; 98100-98100
          TJM : 400-500                                ; 87200-109000
          1,8K € par mois                              ; 21600-21600
          1977€ BRUT/mois                              ; 23724-23724
          A partir de 45 k€ annuel brut                ; 45000-
          jusqu'à 50 k€                                ; -50000
          A partir de 42,000 euros bruts               ; 42000-
          2140€ brut mensuel sur 13 mois               ; 27820-27820
          24€ brut/heure                               ; 43680-43680
          12.13                                        ; 22077-22077
          1800 € net /mois                             ; none NET
          100000 à 120000 chf brut annuel              ; none FOREIGN_CURRENCY
          De 300 à 1000 euros                          ; none UNIT_UNKNOWN
          SMIC                                         ; none
          selon profil                                 ; none
          De 55% à 100% du SMIC                        ; none
          dont 13e mois et tickets                     ; none
          en fonction de la grille 2024                ; none
          Non spécifié                                 ; none
          """)
  void words_areEurosAYear(String text, String expected) {
    assertThat(read(Fixtures.draft().payText(text), Contract.UNKNOWN, "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          40000 ; 55000 ; ''      ; ''  ; UNKNOWN    ; 40000-55000
          3000  ; 3500  ; MONTHLY ; EUR ; UNKNOWN    ; 36000-42000
          45000 ; ''    ; YEARLY  ; EUR ; UNKNOWN    ; 45000-
          450   ; 500   ; DAY     ; EUR ; UNKNOWN    ; 98100-109000
          0     ; 0     ; YEAR    ; EUR ; UNKNOWN    ; none
          50000 ; 40000 ; YEAR    ; EUR ; UNKNOWN    ; 40000-50000 BOUNDS_EXCHANGED
          60000 ; 80000 ; YEAR    ; USD ; UNKNOWN    ; none FOREIGN_CURRENCY
          1600  ; 1600  ; ''      ; ''  ; UNKNOWN    ; 19200-19200*
          290   ; 300   ; ''      ; ''  ; CDI        ; 63220-65400*
          290   ; 300   ; ''      ; ''  ; CDD        ; 63220-65400*
          290   ; 300   ; ''      ; ''  ; STAGE      ; none UNIT_UNKNOWN
          400   ; 720   ; ''      ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          400   ; 720   ; ''      ; ''  ; FREELANCE  ; none UNIT_UNKNOWN
          400   ; 720   ; DAY     ; ''  ; FREELANCE  ; 87200-156960
          11.65 ; 13    ; ''      ; ''  ; UNKNOWN    ; 21203-23660*
          11.64 ; 13    ; ''      ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          10    ; 10    ; ''      ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          11    ; 50    ; ''      ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          12    ; 60    ; ''      ; ''  ; UNKNOWN    ; 21840-109200*
          12    ; 61    ; ''      ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          30000 ; 160000 ; ''     ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          10    ; 10    ; HOUR    ; ''  ; UNKNOWN    ; 18200-18200
          700   ; 700   ; ''      ; ''  ; STAGE      ; 8400-8400*
          1000  ; 1200  ; ''      ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          2     ; 2     ; ''      ; ''  ; UNKNOWN    ; none UNIT_UNKNOWN
          108000 ; 192000 ; ''    ; ''  ; ALTERNANCE ; none IMPLAUSIBLE
          """)
  void bounds_areEurosAYear(
      String min, String max, String unit, String currency, Contract contract, String expected) {
    OfferDraftBuilder draft =
        Fixtures.draft().payBounds(min, max).payUnit(unit).payCurrency(currency);

    assertThat(read(draft, contract, "")).isEqualTo(expected);
  }

  @Test
  void dayRateOfNoUnit_isNoSalaryIfOnlyTheTextSpeaksOfAContract() {
    OfferDraftBuilder draft = Fixtures.draft().payBounds("580", "720");

    String read = read(draft, new Employment(Contract.CDD, false), "");

    assertThat(read).isEqualTo("none UNIT_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Rémunération : 30 000,00€ à 40 000,00€ par an        ; 30000-40000
          Salaire de base 2200€ brut/mois pour 39h (sur 13 mois) ; 28600-28600
          Package : 120k                                       ; 120000-120000
          Salaire entre 32 et 40k                              ; 32000-40000
          Des primes de cooptation jusqu'à 1000 € brut         ; none
          520 € de bons d'achat par an                         ; none
          Un chiffre d'affaires de 40 000 €                    ; none
          Une levée de fonds de 50 000 k€                      ; none
          Tickets restaurant de 10 € par jour                  ; none
          Gestion d'un budget de 40 k€ annuel                  ; none
          """)
  void text_countsIfItSpeaksOfPay(String text, String expected) {
    assertThat(read(Fixtures.draft(), Contract.UNKNOWN, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          TJM 450                                     ; 98100-98100
          TJM : 400-500                               ; 87200-109000
          Tarif (TJM) : 400 à 500 selon profil        ; 87200-109000
          TJM max 550 HT                              ; -119900
          TJM à partir de 500, démarrage immédiat     ; 109000-
          Taux journalier moyen : 600/jour            ; 130800-130800
          TJM : selon profil, 500 collaborateurs      ; none
          TJM 300 missions par an                     ; none
          Calcul du TJM sur 218 jours                 ; none
          TJM moyen, 12 consultants                   ; none
          TJM : 2024                                  ; none
          Contrat de 450                              ; none
          ATJM 450                                    ; none
          """)
  void dailyRate_needsNoCurrency(String text, String expected) {
    assertThat(read(Fixtures.draft(), Contract.FREELANCE, text)).isEqualTo(expected);
  }
}
