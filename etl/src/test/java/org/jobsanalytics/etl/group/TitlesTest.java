package org.jobsanalytics.etl.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Boulanger H/F                    | BOULANGER (F/H)                        | SAME
          Data Engineer                    | Ingénieur Data (CDI)                   | SAME
          Vendeuse en boutique             | Vendeur boutique                       | SAME
          Administrateur(trice) systèmes   | Administrateur·trice système           | SAME
          Technicien réseaux               | Technicienne réseau F/H                | SAME
          Stage : Data Analyst             | Stagiaire Data Analyst H/F             | SAME
          Comptable - Commune 35238        | Comptable                              | SAME
          Boulanger Dupain                 | Boulanger                              | SAME
          Data Engineer                    | Data Engineer Senior                   | NARROWER
          DBA SQL                          | DBA SQL / Big Data                     | NARROWER
          Data Engineer Junior             | Data Engineer Senior                   | OTHER
          Data Engineer GCP                | Data Engineer AWS                      | OTHER
          Data Engineer - Commune 35238    | Data Engineer - Lisbonne               | OTHER
          Data Engineer                    | Alternance Data Engineer               | OTHER
          Développeur C                    | Développeur C++                        | OTHER
          Technicien de déploiement        | Administrateur / Administratrice réseau | GENERIC
          """)
  void titles_compareByWhatOnlyOneSays(String one, String other, Titles expected) {
    Outline mine = Ad.BAKER.title(one).sketch().outline();
    Outline theirs = Ad.BAKER.title(other).sketch().outline();

    assertThat(Titles.of(mine, theirs, new NameWords())).isEqualTo(expected);
    assertThat(Titles.of(theirs, mine, new NameWords())).isEqualTo(expected);
  }
}
