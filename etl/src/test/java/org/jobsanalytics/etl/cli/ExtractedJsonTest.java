package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.junit.jupiter.api.Test;

final class ExtractedJsonTest {

  @Test
  void failedSource_isToldWithItsCause() throws IOException {
    Extracted failed =
        new Extracted(
            new SourceId("lever"),
            new RunId("20260102T030405Z-00000a"),
            3,
            Optional.empty(),
            Optional.of("lever: UNAVAILABLE: no connection"));

    JsonNode told =
        JsonMapper.builder().build().readTree(ExtractedJson.of(List.of(failed))).at("/0");

    assertThat(told.at("/source").asText()).isEqualTo("lever");
    assertThat(told.at("/complete").asBoolean(true)).isFalse();
    assertThat(told.at("/resumedPages").asInt()).isEqualTo(3);
    assertThat(told.at("/failure").asText()).isEqualTo("lever: UNAVAILABLE: no connection");
  }
}
