package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README tells to type is there: outputs, settings, scripts. */
class InfrastructureReadmeTest {

  private static final Path INFRASTRUCTURE = Path.of("../infrastructure");

  private static String readme;

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(INFRASTRUCTURE.resolve("README.md"));
  }

  @Test
  void outputs_areThoseOfTheTemplate() {
    assertThat(told("\\$\\(output (\\w+)\\)"))
        .hasSizeGreaterThan(4)
        .allMatch(name -> Synthesis.smallest().template().get("Outputs").has(name));
  }

  @Test
  void settings_areThoseOfTheApp() {
    Set<String> known =
        Set.of(
            DeploymentContext.ALLOWED_CIDR,
            DeploymentContext.ALARM_EMAIL,
            DeploymentContext.TRUSTED_PRINCIPAL,
            DeploymentContext.ENVIRONMENT,
            DeploymentContext.BUCKET_NAME,
            DeploymentContext.RETENTION_DAYS,
            DeploymentContext.MULTI_AZ,
            DeploymentContext.BUDGET_EUR);

    assertThat(told("\n\\| `([a-zA-Z]+)` \\| [^|]+ \\| [^|]+ \\|(?=\n)")).isEqualTo(known);
    assertThat(told(" -c (\\w+)=")).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void scripts_exist() throws IOException {
    Set<String> told = told("infrastructure/scripts/([a-z-]+\\.sh)");

    try (Stream<Path> files = Files.list(INFRASTRUCTURE.resolve("scripts"))) {
      List<String> there = files.map(file -> file.getFileName().toString()).toList();
      assertThat(there).containsAll(told);
    }
    assertThat(told).hasSizeGreaterThan(3);
  }

  /** {@code CAPABILITY_IAM} is not enough for roles with names of their own. */
  @Test
  void capability_isTheOneThatNamedRolesNeed() {
    assertThat(Synthesis.smallest().resources("AWS::IAM::Role").values())
        .anyMatch(role -> role.get("Properties").has("RoleName"));
    assertThat(readme).contains("--capabilities CAPABILITY_NAMED_IAM");
  }

  /** The CDK's command line gives a stack its tags; the other way to deploy has to be told them. */
  @Test
  void tags_areThoseOfTheStack() {
    Set<String> tags =
        Synthesis.smallest().artifact().getTags().entrySet().stream()
            .map(tag -> tag.getKey() + "=" + tag.getValue())
            .collect(Collectors.toSet());

    assertThat(told(" --tags ([^\n]+)"))
        .singleElement()
        .extracting(words -> Set.of(words.split(" ")))
        .isEqualTo(tags);
  }

  private static Set<String> told(String pattern) {
    return Pattern.compile(pattern)
        .matcher(readme)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
