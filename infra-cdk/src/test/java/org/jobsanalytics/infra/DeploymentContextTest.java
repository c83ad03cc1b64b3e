package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentContextTest {

  @Test
  void address_isEnough() {
    Deployment deployment = DeploymentContext.read(Map.of("allowedCidr", "203.0.113.7"));

    assertThat(deployment).isEqualTo(Deployments.smallest());
  }

  @Test
  void everySetting_isRead() {
    Deployment deployment =
        DeploymentContext.read(
            Map.of(
                "allowedCidr", "203.0.113.7/32",
                "environment", "prod",
                "multiAz", "true",
                "retentionDays", "730",
                "budgetEur", "100",
                "bucketName", "my-lake",
                "trustedPrincipal", "arn:aws:iam::123456789012:role/loader",
                "alarmEmail", "somebody@example.org"));

    assertThat(deployment).isEqualTo(Deployments.fullest());
  }

  /** What {@code cdk.json} holds, and what of it jsii makes. */
  @Test
  void numbersAndBooleans_areReadAsWell() {
    Deployment deployment =
        DeploymentContext.read(
            Map.of(
                "allowedCidr",
                "203.0.113.7",
                "multiAz",
                true,
                "budgetEur",
                55,
                "retentionDays",
                365.0));

    assertThat(deployment.multiAz()).isTrue();
    assertThat(deployment.budgetEur()).isEqualTo(55);
    assertThat(deployment.retentionDays()).hasValue(365);
  }

  @Test
  void contextOfTheCdk_isNoneOfOurs() {
    Map<String, Object> context =
        Map.of(
            "allowedCidr",
            "203.0.113.7",
            "cli-telemetry",
            false,
            "@aws-cdk/core:something",
            true,
            "aws:cdk:bundling-stacks",
            "x");

    assertThat(DeploymentContext.read(context)).isEqualTo(Deployments.smallest());
  }

  @Test
  void nothingGiven_namesWhatIsMissingAndHowToGiveIt() {
    assertThatThrownBy(() -> DeploymentContext.read(Map.of()))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("allowedCidr is missing")
        .hasMessageContaining("-c allowedCidr=");
  }

  @Test
  void everythingWrong_isToldAtOnce() {
    Map<String, Object> context = Map.of("multiAz", "perhaps", "budgetEur", "0", "colour", "red");

    assertThatThrownBy(() -> DeploymentContext.read(context))
        .message()
        .satisfies(message -> assertThat(message.lines()).hasSize(4))
        .contains("allowedCidr is missing")
        .contains("multiAz: expected 'true' or 'false', was 'perhaps'")
        .contains("budgetEur: expected whole euros a month, at least 1, was '0'")
        .contains("no such setting: colour");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          environment,      Prod
          environment,      a-name-that-is-far-too-long
          multiAz,          TRUE
          multiAz,          1
          retentionDays,    30
          retentionDays,    -1
          retentionDays,    1.5
          retentionDays,    1000000
          budgetEur,        forty
          budgetEur,        12.50
          bucketName,       My-Lake
          bucketName,       my.lake
          bucketName,       ab
          trustedPrincipal, *
          trustedPrincipal, arn:aws:iam::123456789012:root
          trustedPrincipal, arn:aws:iam::12345:role/loader
          alarmEmail,       somebody
          multiaz,          true
          AllowedCidr,      203.0.113.7
          """)
  void wrongValue_isToldByItsName(String name, String value) {
    Map<String, Object> context = Map.of("allowedCidr", "203.0.113.7", name, value);

    assertThatThrownBy(() -> DeploymentContext.read(context))
        .isInstanceOf(DeploymentException.class)
        .message()
        .contains(name)
        .satisfies(message -> assertThat(message.lines()).hasSize(1));
  }
}
