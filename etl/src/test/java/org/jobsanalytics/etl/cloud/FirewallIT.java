package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that let in more than the one address, or another. */
final class FirewallIT {

  private AwsServer server;
  private Aws aws;

  @BeforeEach
  void open() throws IOException {
    server = AwsAnswers.designed(AwsServer.start());
    aws = server.aws();
  }

  @AfterEach
  void close() {
    aws.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tcp | 15432 | 203.0.113.8/32  | npx cdk deploy --revert-drift -c allowedCidr=203.0.113.7/32  # and every other -c of the last deployment
          tcp | 15432 | 203.0.113.0/24  | npx cdk deploy
          tcp | 15432 | 0.0.0.0/0       | npx cdk deploy
          tcp | 15432 | ::/0            | npx cdk deploy
          tcp | 15432 | pl-12345678     | npx cdk deploy
          tcp | 5432  | 203.0.113.7/32  | npx cdk deploy
          udp | 15432 | 203.0.113.7/32  | npx cdk deploy
          -1  | -1    | 203.0.113.7/32  | npx cdk deploy
          """)
  void ruleOtherwise_isWrong(String protocol, int port, String from, String mend) {
    server.answersInstead(
        "ec2:DescribeSecurityGroupRules", AwsAnswers.rules(AwsAnswers.rule(protocol, port, from)));

    assertThat(examine(Optional.of("203.0.113.7/32")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.verdict()).isEqualTo(Finding.Verdict.WRONG);
              assertThat(one.words()).contains("was " + from);
              assertThat(one.mend()).contains(mend);
            });
  }

  @Test
  void oneRuleTooMany_isRevoked() {
    String surplus = AwsAnswers.rule("tcp", 22, "0.0.0.0/0");
    server.answersInstead(
        "ec2:DescribeSecurityGroupRules",
        AwsAnswers.rules(AwsAnswers.rule("tcp", AwsAnswers.PORT, "203.0.113.7/32"), surplus));

    assertThat(examine(Optional.empty()))
        .singleElement()
        .extracting(Finding::mend)
        .isEqualTo(
            "aws ec2 revoke-security-group-ingress --group-id "
                + AwsAnswers.GROUP
                + " --security-group-rule-ids "
                + surplus.replaceFirst("(?s).*(sgr-\\d+).*", "$1"));
  }

  @Test
  void noRule_isWrong() {
    server.answersInstead("ec2:DescribeSecurityGroupRules", AwsAnswers.rules());

    assertThat(examine(Optional.empty()).get(0).words()).endsWith("alone, was nothing");
  }

  private List<Finding> examine(Optional<String> allowedCidr) {
    return new FirewallExamination(
            aws.ec2(), List.of(AwsAnswers.GROUP), AwsAnswers.PORT, allowedCidr)
        .examine();
  }
}
