package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CopyTextTest {

  @Test
  void plainText_isItself() {
    assertThat(CopyText.of("Développeur C++ « H/F » \uD83D\uDE00"))
        .isEqualTo("Développeur C++ « H/F » \uD83D\uDE00");
  }

  @Test
  void controlCharacters_areEscaped() {
    assertThat(CopyText.of("a\tb\nc\rd\\N\\.")).isEqualTo("a\\tb\\nc\\rd\\\\N\\\\.");
  }

  @Test
  void whatPostgresCannotHold_isReplaced() {
    assertThat(CopyText.of("a\u0000b\uD83Dc\uDE00")).isEqualTo("ab\uFFFDc\uFFFD");
  }

  @Test
  void absent_isNull() {
    assertThat(CopyText.of(Optional.empty())).isEqualTo("\\N");
  }

  @Test
  void array_quotesItsValues() {
    assertThat(CopyText.array(List.of("C++", "a,b", "say \"x\"\\")))
        .isEqualTo("{\"C++\",\"a,b\",\"say \\\\\"x\\\\\"\\\\\\\\\"}");
    assertThat(CopyText.array(List.of())).isEqualTo("{}");
  }
}
