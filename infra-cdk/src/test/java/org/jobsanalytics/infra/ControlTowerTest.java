package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** AWS Control Tower's rules, judged by cfn-guard itself over the synthesised template. */
class ControlTowerTest {

  private static final String ANOTHER_DATA_CENTRE = "CT.RDS.PR.1";

  @Test
  void brokenRules_areThoseAcknowledged() throws Exception {
    JsonNode report = report(Synthesis.smallest());

    assertThat(broken(report)).isEqualTo(Acknowledgements.of("CT.").keySet());
    assertThat(held(report))
        .hasSizeGreaterThan(30)
        .extracting(control -> control.split("\\.", -1)[1])
        .contains("S3", "RDS", "KMS", "CLOUDTRAIL", "IAM", "EC2", "CLOUDWATCH");
  }

  @Test
  void multiAz_mendsTheRuleOnIt() throws Exception {
    Set<Finding> withoutIt =
        Acknowledgements.of("CT.").keySet().stream()
            .filter(finding -> !finding.rule().equals(ANOTHER_DATA_CENTRE))
            .collect(Collectors.toSet());

    assertThat(broken(report(Synthesis.fullest()))).isEqualTo(withoutIt);
  }

  private static JsonNode report(Synthesis synthesis) throws IOException, InterruptedException {
    return ProofProgram.run("guard.mjs", synthesis.file());
  }

  private static Set<Finding> broken(JsonNode report) {
    return elements(report.get("broken"))
        .map(one -> new Finding(one.get("control").asText(), one.get("resource").asText()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> held(JsonNode report) {
    return elements(report.get("held")).map(JsonNode::asText).collect(Collectors.toSet());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
