package org.jobsanalytics.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.jobsanalytics.etl.model.Technology;
import org.jobsanalytics.etl.normalise.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {

  private static final Words FRENCH = Words.of(Language.FR);
  private static final Words ENGLISH = Words.of(Language.EN);

  private static Properties patterns(Language language) throws IOException {
    Properties patterns = new Properties();
    String file = "words_" + language.code() + ".properties";
    try (Reader text =
        new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      patterns.load(text);
    }
    return patterns;
  }

  @Test
  void bothLanguages_sayTheSameThings() throws IOException {
    assertThat(patterns(Language.FR).stringPropertyNames())
        .isEqualTo(patterns(Language.EN).stringPropertyNames());
  }

  /** To MessageFormat a straight apostrophe is a quotation mark, and would vanish. */
  @ParameterizedTest
  @EnumSource
  void everyPattern_isOneAndHasNoStraightApostrophe(Language language) throws IOException {
    for (Object pattern : patterns(language).values()) {
      assertThat(pattern.toString()).doesNotContain("'");
      assertThat(new MessageFormat(pattern.toString(), language.locale())).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfTechnology_hasAName(Language language) {
    Words words = Words.of(language);
    List<String> kinds = Reference.technologies().stream().map(Technology::category).toList();

    assertThat(kinds)
        .isNotEmpty()
        .allSatisfy(kind -> words.text("technology-categories.kind." + kind));
    assertThat(words.named("technology-categories.kind", "yet another")).isEqualTo("yet another");
  }

  /** So that no line begins with a mark. */
  @Test
  void frenchMarks_areTiedToTheWordBefore() throws IOException {
    assertThat(patterns(Language.FR).values())
        .allSatisfy(pattern -> assertThat(pattern.toString()).doesNotContainPattern(" [:;?!»%]"));
  }

  @Test
  void numbers_areWrittenAsTheLanguageDoes() {
    assertThat(FRENCH.number(1234567)).isEqualTo("1\u202f234\u202f567");
    assertThat(FRENCH.decimal(1234.56)).isEqualTo("1\u202f234,6");
    assertThat(FRENCH.percent(0.1234)).matches("12,3[\u00a0\u202f]%");
    assertThat(ENGLISH.number(1234567)).isEqualTo("1,234,567");
    assertThat(ENGLISH.percent(0.1234)).isEqualTo("12.3%");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1.54,  '+1,5'
          -2,    −2
          0,     0
          0.04,  0
          -0.04, 0
          """)
  void change_hasASignUnlessItRoundsToNothing(double change, String expected) {
    assertThat(FRENCH.signed(change)).isEqualTo(expected);
  }

  @Test
  void share_ofNothing_isNothing() {
    assertThat(ENGLISH.share(0, 0)).isEqualTo("0.0%");
  }

  @Test
  void moments_areThoseOfParis() {
    Instant afterMidnightInParis = Instant.parse("2026-07-31T22:30:00Z");

    assertThat(FRENCH.moment(afterMidnightInParis)).isEqualTo("1er août 2026 à 00:30");
    assertThat(ENGLISH.moment(afterMidnightInParis)).isEqualTo("1 August 2026 at 00:30");
    assertThat(FRENCH.month(LocalDate.of(2026, 2, 3))).isEqualTo("février 2026");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 0 offre
          1, 1 offre
          2, 2 offres
          """)
  void counts_bendTheWord(long count, String words) {
    assertThat(FRENCH.text("publications.hover", count)).isEqualTo(words);
  }

  @Test
  void list_isAnEnumeration() {
    assertThat(FRENCH.list(List.of())).isEmpty();
    assertThat(FRENCH.list(List.of("a"))).isEqualTo("a");
    assertThat(FRENCH.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
  }

  @Test
  void values_areNotReadAsPatterns() {
    assertThat(ENGLISH.text("scope.source", "{0} it's {1,date}", 3L))
        .isEqualTo("{0} it's {1,date} (3)");
  }

  @Test
  void choicesWithValuesInside_areReadOnce() {
    assertThat(ENGLISH.text("technologies.leaders", 2, "C'est {0} | a#b"))
        .contains("C'est {0} | a#b");
  }

  @Test
  void missingWords_areNamed() {
    assertThatThrownBy(() -> FRENCH.text("nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no words for nonsense in FR");
  }
}
