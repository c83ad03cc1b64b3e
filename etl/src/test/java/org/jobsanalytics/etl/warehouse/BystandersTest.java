package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Offers 1 and 2 are grouped anew, 3 and 4 were one group, 5 was alone, 6 and 7 were another. */
final class BystandersTest {

  private final Bystanders bystanders =
      new Bystanders(Set.of(1L, 2L), Map.of(1L, 10L, 2L, 10L, 3L, 20L, 4L, 20L, 6L, 30L, 7L, 30L));

  @Test
  void groupsAsTheyWere_disturbNobody() {
    assertThat(bystanders.disturbed(List.of(List.of(3L, 4L), List.of(7L, 6L)))).isEmpty();
  }

  @Test
  void groupThatTakesOneIn_isDisturbed() {
    assertThat(bystanders.disturbed(List.of(List.of(1L, 3L, 4L), List.of(6L, 7L))))
        .containsExactlyInAnyOrder(3L, 4L);
  }

  @Test
  void offerThatWasAlone_isDisturbedInAGroup() {
    assertThat(bystanders.disturbed(List.of(List.of(3L, 4L), List.of(6L, 7L), List.of(2L, 5L))))
        .containsExactly(5L);
  }

  @Test
  void groupThatFallsApart_isDisturbed() {
    assertThat(bystanders.disturbed(List.of(List.of(6L, 7L)))).containsExactlyInAnyOrder(3L, 4L);
  }

  @Test
  void groupsThatBecomeOne_areDisturbed() {
    assertThat(bystanders.disturbed(List.of(List.of(3L, 4L, 6L, 7L))))
        .containsExactlyInAnyOrder(3L, 4L, 6L, 7L);
  }
}
