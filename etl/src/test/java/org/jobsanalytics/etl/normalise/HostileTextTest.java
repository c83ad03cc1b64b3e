package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to keep a program busy. The bound is far above what any of them takes, and far below
 * what backtracking without bound would: it says nothing of speed.
 */
class HostileTextTest {

  private static final Normaliser NORMALISER = Normaliser.standard();
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final int MILLION = 1_000_000;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("5 MB of words", "Développeur ".repeat(5 * MILLION / 12)),
        Arguments.of("5 MB of one word", "a".repeat(5 * MILLION)),
        Arguments.of("5 MB of digits", "7".repeat(5 * MILLION)),
        Arguments.of("5 MB of zeros", "0".repeat(5 * MILLION)),
        Arguments.of("5 MB of no-break spaces", "\u00a0".repeat(5 * MILLION)),
        Arguments.of("5 MB of narrow no-break spaces", "\u202f".repeat(5 * MILLION)),
        Arguments.of("5 MB of line breaks", "\n".repeat(5 * MILLION)),
        Arguments.of("nested round brackets", "(".repeat(100_000) + ")".repeat(100_000)),
        Arguments.of("nested square brackets", "[".repeat(100_000) + "]".repeat(100_000)),
        Arguments.of("nested tags", "<div>".repeat(100_000) + "</div>".repeat(100_000)),
        Arguments.of("a million opened tags", "<".repeat(MILLION)),
        Arguments.of("tags that never end", "<a ".repeat(MILLION)),
        Arguments.of("comments that never end", "<!--".repeat(MILLION)),
        Arguments.of("scripts that never end", "<script>".repeat(MILLION / 2)),
        Arguments.of("references that never end", "&".repeat(MILLION)),
        Arguments.of("references in references", "&amp;".repeat(MILLION)),
        Arguments.of("a million accents", "e" + "\u0301".repeat(MILLION)),
        Arguments.of("half surrogates", "\ud83d".repeat(MILLION)),
        Arguments.of("at signs", "@".repeat(MILLION)),
        Arguments.of("an endless address", "a.b@".repeat(MILLION / 4)),
        Arguments.of("numbers that may be telephones", "+33 1 ".repeat(MILLION / 6)),
        Arguments.of("capitals", "M. Aa Bb ".repeat(MILLION / 9)),
        Arguments.of("one capitalised name", "Contact : A" + "a-".repeat(MILLION)),
        Arguments.of("names before a telephone", "Aa BB ".repeat(20_000) + "01 23 45 67 89"),
        Arguments.of("amounts", "Annuel de 1 000 ".repeat(MILLION / 16)),
        Arguments.of("amounts of money", "salaire 45-55k€ ".repeat(MILLION / 16)),
        Arguments.of("grouped digits", "1 000".repeat(MILLION / 5)),
        Arguments.of("durations", "3 ans d'experience minimum ".repeat(MILLION / 27)),
        Arguments.of("almost durations", "experience ".repeat(MILLION / 11)),
        Arguments.of("remote work", "2 jours de teletravail ".repeat(MILLION / 23)),
        Arguments.of("towns", "basé à Saint-Denis, ".repeat(MILLION / 20)),
        Arguments.of("hyphens", "Saint-".repeat(MILLION / 6)),
        Arguments.of("technologies", "C++ R, Go Java Scala ".repeat(MILLION / 21)),
        Arguments.of("contracts", "cdi | cdd ".repeat(MILLION / 10)),
        Arguments.of("diplomas", "niveau bac 2 a bac 5 ".repeat(MILLION / 21)),
        Arguments.of("statuses", "statut cadre ou ".repeat(MILLION / 16)),
        Arguments.of("hours", "35h a 39h/semaine ".repeat(MILLION / 18)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void everyField_endsInBoundedTime(String name, String text) {
    OfferDraft draft =
        Fixtures.draft()
            .url(text)
            .title("Poste " + text)
            .description(text)
            .company(text)
            .placeLabel(text)
            .areas(List.of(text, text))
            .postalCode(text)
            .communeCode(text)
            .country(text)
            .coordinates(text, text)
            .payText(text)
            .payComment(text)
            .payBounds(text, text)
            .payUnit(text)
            .payCurrency(text)
            .contract(text)
            .remote(text)
            .experience(text)
            .workTime(text)
            .education(text)
            .qualification(text)
            .romeCode(text)
            .published(text)
            .updated(text)
            .expires(text)
            .build();

    Outcome outcome = assertTimeoutPreemptively(BOUND, () -> NORMALISER.normalise(draft));

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void excerpt_endsInBoundedTime(String name, String text) {
    String masked = assertTimeoutPreemptively(BOUND, () -> NORMALISER.mask(text));

    assertThat(masked).hasSizeLessThanOrEqualTo(300);
  }
}
