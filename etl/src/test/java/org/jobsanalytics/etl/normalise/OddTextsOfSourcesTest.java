package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.Outcome.Accepted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every odd field that was met in the sources, through the whole normaliser: what the offer holds
 * afterwards in {@link OfferWords}, and the issues. The readers' own tests have more.
 */
class OddTextsOfSourcesTest {

  private static Accepted accepted(UnaryOperator<OfferDraftBuilder> words) {
    return Normaliser.standard()
        .normalise(words.apply(Fixtures.draft()).build())
        .fold(
            accepted -> accepted,
            rejected -> {
              throw new AssertionError("rejected: " + rejected);
            });
  }

  private static String issues(Accepted outcome) {
    return outcome.issues().stream()
        .map(Issue::code)
        .map(Issue.Code::name)
        .collect(Collectors.joining(" "));
  }

  private static String read(String field, UnaryOperator<OfferDraftBuilder> words) {
    Accepted outcome = accepted(words);
    return (OfferWords.of(outcome.offer()).get(field) + " " + issues(outcome)).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Annuel de 50000.0 Euros                           ; 50,000
          Mensuel de 2500 Euros                             ; 30,000
          Annuel de 35000,00 Euros                          ; 35,000
          Annuel de 50000.0 Euros sur 12.0 mois             ; 50,000
          Mensuel de 2000 Euros sur 13.5 mois               ; 27,000
          Mensuel de 2500 Euros sur 0.0 mois                ; 30,000
          Horaire de 12 Euros à 13 Euros                    ; 21,840 to 23,660
          De 30000 Euros à 35000 Euros                      ; 30,000 to 35,000
          Autre de 30000 Euros à 35000 Euros                ; 30,000 to 35,000
          Annuel de                                         ; ''
          Annuel de 30000.0 Euros Ã  35000.0 Euros          ; 30,000 to 35,000
          Mensuel de 2500 Euros à 2200 Euros                ; 26,400 to 30,000 : SALARY_BOUNDS_EXCHANGED
          Annuel de 350000,00 Euros à 40000,00 Euros        ; from 40,000 : SALARY_BOUNDS_EXCHANGED SALARY_IMPLAUSIBLE
          Mensuel de 45000.0 Euros                          ; 45,000 repaired : SALARY_UNIT_REPAIRED
          Annuel de 40,00 Euros                             ; 40,000 repaired : SALARY_UNIT_REPAIRED
          Annuel de 2080,00 Euros                           ; 24,960 repaired : SALARY_UNIT_REPAIRED
          A partir de 45 k€ annuel brut                     ; from 45,000
          1977€ BRUT/mois                                   ; 23,724
          SMIC                                              ; ''
          selon profil                                      ; ''
          .                                                 ; ''
          60 000 à 70 000 € bruts annuels                   ; 60,000 to 70,000
          45-55K€                                           ; 45,000 to 55,000
          TJM 450 €                                         ; 98,100
          1,8K € par mois                                   ; 21,600
          13ème mois                                        ; SALARY_UNREADABLE
          100000 CHF brut annuel                            ; SALARY_FOREIGN_CURRENCY
          1800 € net par mois                               ; SALARY_NET
          """)
  void salary(String words, String expected) {
    for (UnaryOperator<OfferDraftBuilder> place : placesForPay(words)) {
      String read =
          read("salary", place)
              .replaceFirst("(?<=[0-9]) euros a year, gross", "")
              .replaceFirst(", unit repaired", " repaired")
              .replaceFirst("(?<=[0-9d]) (?=SALARY)", " : ");
      assertThat(read).isEqualTo(expected);
    }
  }

  /** In the line for pay or beside it, with blanks that break or do not. */
  private static List<UnaryOperator<OfferDraftBuilder>> placesForPay(String words) {
    String unbroken = words.replace(' ', '\u00a0');
    String narrow = words.replace(' ', '\u202f');
    return List.of(
        draft -> draft.payText(words),
        draft -> draft.payText(unbroken),
        draft -> draft.payText(narrow),
        draft -> draft.payComment(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          31 - TOULOUSE                 ; Toulouse (commune 31555, département 31)
          75 - Paris 15e Arrondissement ; Paris (commune 75056, département 75)
          75 - PARIS 09                 ; Paris (commune 75056, département 75)
          75 - Paris (Dept.)            ; Paris (commune 75056, département 75)
          67 - Rhin (Bas)               ; département 67
          74 - Savoie (Haute)           ; département 74
          37 - sur le département 37    ; département 37
          75                            ; Paris (commune 75056, département 75)
          974 - Port                    ; Le Port (commune 97407, département 974)
          44 - Soudan                   ; Soudan (commune 44199, département 44)
          France                        ; in France
          Bretagne                      ; in a région
          Ile-de-France                 ; in a région
          Île-de-France                 ; in a région
          Luxembourg (Frontalier)       ; abroad
          """)
  void place(String label, String expected) {
    assertThat(read("place", draft -> draft.placeLabel(label))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          France/Ile-de-France/Paris/8ème Arrondissement ; Paris (commune 75056, département 75)
          France/Île-de-France/Paris                     ; Paris (commune 75056, département 75)
          France/Ile-de-France                           ; in a région
          France                                         ; in France
          """)
  void placeAsAPath(String areas, String expected) {
    List<String> path = List.of(areas.split("/", -1));

    assertThat(read("place", draft -> draft.areas(path))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          48.85 ; 2.35  ; 48.8500, 2.3500
          2.35  ; 48.85 ; 48.8500, 2.3500 COORDINATES_SWAPPED
          0     ; 0     ; COORDINATES_UNREADABLE
          """)
  void position(String latitude, String longitude, String expected) {
    assertThat(read("position", draft -> draft.coordinates(latitude, longitude)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CDI, CDI
          CDD, CDD
          MIS, INTERIM
          SAI, SAISONNIER
          LIB, FREELANCE
          FRA, OTHER
          CCE, OTHER
          TTI, INTERIM
          DDI, CDD
          DIN, CDI
          REP, OTHER
          permanent, CDI
          contract, CDD
          full_time, ''
          FULL_TIME, ''
          INTERN, STAGE
          """)
  void contract(String words, String expected) {
    assertThat(read("contract", draft -> draft.contract(words))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Débutant accepté ; beginners
          D                ; beginners
          E                ; ''
          S                ; ''
          2 An(s)          ; 2 years
          6 Mois           ; 0.5 years
          3 à 5 ans        ; 3 years
          > 3 ans          ; 3 years
          < 6 mois         ; beginners
          """)
  void experience(String words, String expected) {
    assertThat(read("experience", draft -> draft.experience(words))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TELECOMMUTE, FULL
          Télétravail partiel, HYBRID
          2 jours, ''
          Télétravail ponctuel, OCCASIONAL
          Télétravail occasionnel, OCCASIONAL
          Télétravail non autorisé, NONE
          100 % présentiel, NONE
          unknown, ''
          """)
  void remote(String words, String expected) {
    assertThat(read("remote", draft -> draft.remote(words))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2024-10-23T14:48:50.814Z ; 2024-10-23T14:48:50.814Z
          2025-12-15T10:38:40Z     ; 2025-12-15T10:38:40Z
          2020-9-01                ; 2020-08-31T22:00:00Z
          2024-02-30               ; DATE_UNREADABLE
          0001-01-01T00:00:00Z     ; DATE_UNREADABLE
          """)
  void published(String words, String expected) {
    assertThat(read("published", draft -> draft.published(words))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          CGI            ; cgi
          CGI France     ; cgi
          Groupe CGI SAS ; cgi
          Confidentiel   ; ''
          ''             ; ''
          """)
  void company(String name, String expectedKey) {
    Accepted outcome = accepted(draft -> draft.company(name));

    assertThat(outcome.offer().company().map(Company::key).orElse("")).isEqualTo(expectedKey);
  }
}
