package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Nous recherchons pour notre boulangerie une personne qui aime le pain et les gens ; FR
          NOUS RECHERCHONS POUR NOTRE ÉQUIPE UNE PERSONNE QUI SERA À VOTRE ÉCOUTE           ; FR
          You will join our team and work with the best bakers of the town                  ; EN
          Wir suchen für unser Team eine Bäckerin, die mit dem Brot und der Stadt lebt      ; OTHER
          Buscamos una persona para nuestro equipo que trabaje con el pan y los clientes    ; OTHER
          Cerchiamo una persona per il nostro forno che ami il pane della città             ; OTHER
          Wij zoeken een bakker voor onze winkel die van het brood en de mensen houdt       ; OTHER
          Ищем пекаря в нашу команду, опыт работы обязателен                                ; OTHER
          Rejoignez notre team de software engineers, you will love our pain et les gens    ; UNKNOWN
          Data engineer Java SQL Spark                                                      ; UNKNOWN
          ''                                                                                ; UNKNOWN
          """)
  void beginningOfTheText_tells(String text, Language expected) {
    assertThat(new LanguageReader().read(Fixtures.text(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Boulanger, FR", "Data engineer, FR"})
  void title_saysNothing(String title, Language expected) {
    String text = "Nous recherchons pour notre boulangerie une personne";

    assertThat(new LanguageReader().read(Texts.of(title, text))).isEqualTo(expected);
  }
}
