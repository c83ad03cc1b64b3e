package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A short cut must find what the long way finds. */
class CuesTest {

  private static final String[] WORDS = {"a", "é", "bé", "abb", "’a", "b a’é", "＠"};
  private static final Cues CUES = new Cues(WORDS);

  /** Few characters, so that the words turn up often. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab é’＠h").ofMaxLength(40);
  }

  @Property
  void cues_standWhereEachPlaceTriedFindsThem(@ForAll("texts") String text) {
    int[] tried = IntStream.range(0, text.length()).filter(at -> anyAt(text, at)).toArray();

    assertThat(CUES.in(text)).isEqualTo(tried);
  }

  @Property
  void severalCues_inOnePassStandWhereEachDoesAlone(@ForAll("texts") String text) {
    List<Cues> several = List.of(CUES, new Cues("b a"), new Cues("h", "’a"));

    CueScan.Stands stands = new CueScan(several).in(text);

    for (Cues cues : several) {
      assertThat(stands.of(cues)).isEqualTo(cues.in(text));
    }
  }

  @Property
  void cuesAhead_areThoseWithinReach(@ForAll("texts") String text) {
    int[] stands = new Cues("é").in(text);

    int[] near =
        Arrays.stream(CUES.in(text))
            .filter(at -> Arrays.stream(stands).anyMatch(to -> at <= to && at >= to - 3))
            .toArray();

    assertThat(CUES.ahead(text, stands, 3)).isEqualTo(near);
  }

  @Property
  void openingPattern_findsWhatThePatternFinds(@ForAll("texts") String text) {
    Pattern pattern = Pattern.compile("(?<!h)a[bé]{0,3}| ’(?=é)");
    OpeningPattern opening = new OpeningPattern(pattern, 10, "a", " ’");

    assertThat(opening.replaceAll(text, match -> "-" + match.group()))
        .isEqualTo(pattern.matcher(text).replaceAll(match -> "-" + match.group()));
    assertThat(opening.isIn(text)).isEqualTo(pattern.matcher(text).find());
  }

  @Test
  void firstMatch_thatIsOfNoUse_isPassedOver() {
    OpeningPattern number = new OpeningPattern(Pattern.compile("[12]\\d"), 2, "1", "2");

    Optional<String> even =
        number.first(
            "11, 23, 24, 26",
            match -> Optional.of(match.group()).filter(digits -> digits.endsWith("4")));

    assertThat(even).contains("24");
    String digits = "11, 23 and 3";
    assertThat(number.lastEnd(digits, OpeningPattern.scan(List.of(number)).in(digits)))
        .isEqualTo(6);
  }

  private static boolean anyAt(String text, int at) {
    return Arrays.stream(WORDS).anyMatch(word -> text.startsWith(word, at));
  }
}
