package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {

  @Test
  void foldedCharacter_foldedAgain_isTheSame() {
    IntStream foldedAnew =
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
            .filter(c -> Folding.fold(Folding.fold((char) c)) != Folding.fold((char) c));

    assertThat(foldedAnew).isEmpty();
  }

  /** The signs of units look like the letters, and people write them for those. */
  @ParameterizedTest
  @CsvSource({"É, e", "ç, c", "Œ, o", "’, ''''", "–, -", "\u212b, a", "\u212a, k", "Ω, ω"})
  void character_isFoldedToItsBareSmallOne(char c, char folded) {
    assertThat(Folding.fold(c)).isEqualTo(folded);
  }
}
