package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jobsanalytics.etl.extract.JobSource;
import org.junit.jupiter.api.Test;

class SourcesTest {

  @Test
  void all_asked_sortsByNameWithoutRepeating() {
    var names = Sources.all().stream().map(source -> source.id().value()).toList();

    assertThat(names)
        .containsExactly(
            "adzuna",
            "francetravail",
            "greenhouse",
            "jobposting",
            "lever",
            "smartrecruiters",
            "wttj");
  }

  @Test
  void byName_known_findsIt() {
    JobSource source = Sources.byName("wttj");

    assertThat(source.id().value()).isEqualTo("wttj");
  }

  @Test
  void byName_unknown_saysWhichThereAre() {
    assertThatThrownBy(() -> Sources.byName("adzna"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no such source: adzna; known: adzuna, francetravail, greenhouse, jobposting, lever, smartrecruiters, wttj");
  }
}
