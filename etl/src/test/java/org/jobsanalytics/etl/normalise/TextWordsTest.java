package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWordsTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abÉéL’'ʼ .-+3").ofMaxLength(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Télétravail : 2 jours  | teletravail,2,jours
          l’État                 | l,etat
          compétencesPython, SQL | competences,python,sql
          SQLUne                 | sql,une
          JavaScript             | java,script
          C++/.NET               | c,net
          …                      |
          """)
  void words_areFoldedAndSplitWhereTheyLostTheirBlank(String text, String expected) {
    String words = String.join(",", words(new TextWords(text)));

    assertThat(words).isEqualTo(expected == null ? "" : expected);
  }

  @Property
  void folded_isTheTextCharacterByCharacter(@ForAll("texts") String text) {
    assertThat(new TextWords(text).folded()).isEqualTo(Folding.sameLength(text));
  }

  @Property
  void words_areAllLettersAndDigitsInTheirOrder(@ForAll("texts") String text) {
    TextWords words = new TextWords(text);

    StringBuilder letters = new StringBuilder();
    words
        .folded()
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    assertThat(String.join("", words(words))).isEqualTo(letters.toString());
    for (int word = 0; word < words.count(); word++) {
      assertThat(words.hash(word)).isEqualTo(words(words).get(word).hashCode());
      assertThat(words.isGlued(word))
          .isEqualTo(word + 1 < words.count() && Words.glued(text, words.end(word)));
    }
  }

  private static List<String> words(TextWords words) {
    List<String> found = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      found.add(words.folded().substring(words.start(word), words.end(word)));
    }
    return found;
  }
}
