package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Least privilege as a table: {@code src/test/proof/requests.tsv} says who may do what, and an
 * evaluator of IAM policies, in a process of its own, says what the synthesised policies make of
 * it.
 *
 * <p>{@code -Dpolicies.update} writes the policies as they are now to {@code infrastructure/iam}.
 */
class LeastPrivilegeTest {

  private static final Path EXPORTED = Path.of("../infrastructure/iam");
  private static final int FEWEST_REQUESTS = 80;

  private static JsonNode judgement;

  @BeforeAll
  static void judge() throws IOException, InterruptedException {
    judgement =
        ProofProgram.run(
            "judge.mjs", Synthesis.smallest().file(), ProofProgram.HOME.resolve("requests.tsv"));
  }

  static Stream<Arguments> requests() {
    return elements("rows")
        .map(
            row ->
                Arguments.of(
                    row.get("text").asText(),
                    row.get("expected").asText(),
                    row.get("was").asText()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void request_endsAsTheTableSays(String request, String expected, String was) {
    assertThat(was).describedAs(request).isEqualTo(expected);
  }

  @Test
  void table_isLongEnough() {
    assertThat(elements("rows")).hasSizeGreaterThanOrEqualTo(FEWEST_REQUESTS);
  }

  /**
   * Each statement, condition and action is left out once, and each permission of a role is given
   * on any resource. What no request notices is either too much or not shown to work.
   */
  @Test
  void everyChangeOfAPolicy_isNoticedByARequest() {
    assertThat(elements("survivors").map(JsonNode::asText)).isEmpty();
    assertThat(judgement.get("mutants").asInt()).isGreaterThan(FEWEST_REQUESTS);
  }

  @Test
  void exportedPolicies_areThoseOfTheTemplate() throws IOException {
    Map<String, String> policies = policies();
    if (System.getProperty("policies.update") != null) {
      for (Map.Entry<String, String> policy : policies.entrySet()) {
        Files.writeString(EXPORTED.resolve(policy.getKey()), policy.getValue());
      }
    }

    assertThat(exported()).isEqualTo(policies);
  }

  /** File name → text. */
  private static Map<String, String> policies() throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Map<String, String> policies = new TreeMap<>();
    for (Map.Entry<String, JsonNode> policy : judgement.get("policies").properties()) {
      policies.put(
          policy.getKey() + ".json",
          mapper.writeValueAsString(policy.getValue()).replace("\r\n", "\n") + "\n");
    }
    return policies;
  }

  private static Map<String, String> exported() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(EXPORTED)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return found;
  }

  private static Stream<JsonNode> elements(String name) {
    return StreamSupport.stream(judgement.get(name).spliterator(), false);
  }
}
