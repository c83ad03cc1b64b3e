package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chef de projet H/F                    | Chef de projet H/F
          D&eacute;veloppeur &amp; Testeur      | Développeur & Testeur
          R&amp;amp;D                           | R&D
          &lt;b&gt;Data&lt;/b&gt; Engineer      | Data Engineer
          &amp;lt;p&amp;gt;Data&amp;lt;/p&amp;gt; | Data
          dÃ©veloppeur Ã  Orl\u00c3\u00a9ans     | développeur à Orléans
          lâ€™\u00e9quipe                       | l’équipe
          CHÂTEAU Â° 5                          | CHÂTEAU ° 5
          List<String> et a < b > c             | List<String> et a < b > c
          moins de <3 ans                       | moins de <3 ans
          &#233;t&#xE9; &inconnu; &             | été &inconnu; &
          <script>alert("<b>")</script>Java     | Java
          a<!-- <p> -->b                        | ab
          Data\u00a0\u202f Engineer\u200b       | Data Engineer
          30¿000 € ¿ oui                        | 30 000 € ¿ oui
          <o:p>Word</o:p>                       | Word
          """)
  void line_isPlainText(String text, String expected) {
    assertThat(PlainText.line(text)).isEqualTo(expected);
  }

  @Test
  void lines_keepTheBreaksOfBlocks() {
    String html = "<p>Vos missions\u00a0:</p><ul><li>coder</li><li>tester</li></ul>Merci<br/>bien";

    assertThat(PlainText.lines(html))
        .isEqualTo("Vos missions :\n\n- coder\n\n- tester\n\nMerci\nbien");
  }

  @Test
  void lines_areWithoutWhatNoDatabaseTakes() {
    String text = "a\u0000b\ud83d\r\nc\ude00 \ud83d\ude00\n\n\n\nd\u0007";

    assertThat(PlainText.lines(text)).isEqualTo("ab\nc \ud83d\ude00\n\nd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'Étang-la-Ville | l etang la ville
          VANDŒUVRE        | vandoeuvre
          İZMİR            | izmir
          C++ / C#         | c c
          """)
  void key_isTheSameForAllSpellings(String text, String expected) {
    assertThat(Folding.key(text)).isEqualTo(expected);
  }
}
