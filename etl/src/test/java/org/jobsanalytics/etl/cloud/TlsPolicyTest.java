package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a bucket's policy is enough, and what only looks like it. */
final class TlsPolicyTest {

  private static final String PLAIN =
      AwsAnswers.refusing("Bool", "aws:SecureTransport", "\"false\"");
  private static final String OLD = AwsAnswers.refusing("NumericLessThan", "s3:TlsVersion", "1.2");

  @Test
  void bothStatements_areEnough() {
    assertThat(words(AwsAnswers.policy(PLAIN, OLD))).isEqualTo("refuses all before TLS 1.2");
    assertThat(words(AwsAnswers.policy(OLD.replace("1.2", "[\"1.3\"]"), PLAIN)))
        .isEqualTo("refuses all before TLS 1.2");
  }

  @Test
  void oneStatement_isNot() {
    assertThat(words(AwsAnswers.policy(PLAIN))).isEqualTo("TLS before 1.2 is not refused");
    assertThat(words(AwsAnswers.policy(OLD))).isEqualTo("calls without TLS are not refused");
    assertThat(words(AwsAnswers.policy()))
        .isEqualTo("calls without TLS are not refused, TLS before 1.2 is not refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1.2                     | 1.1
          "Deny"                  | "Allow"
          "s3:*"                  | "s3:GetObject"
          {"AWS":"*"}             | {"AWS":"arn:aws:iam::1:root"}
          "Principal"             | "NotPrincipal"
          "Condition":{           | "Condition":{"StringLike":{"aws:PrincipalArn":"x"},
          {"s3:TlsVersion"        | {"aws:EpochTime":1,"s3:TlsVersion"
          -eu-west-3/*            | -eu-west-3/raw/*
          NumericLessThan         | NumericLessThanIfExists
          """)
  void weakerStatement_isNot(String strict, String weak) {
    assertThat(words(AwsAnswers.policy(PLAIN, OLD.replace(strict, weak))))
        .isEqualTo("TLS before 1.2 is not refused");
    assertThat(OLD).contains(strict);
  }

  @Test
  void noJson_cannotTell() {
    assertThat(new TlsPolicy(AwsAnswers.BUCKET).examine("TLS", "{").verdict())
        .isEqualTo(Finding.Verdict.CANNOT_TELL);
  }

  private static String words(String policy) {
    return new TlsPolicy(AwsAnswers.BUCKET).examine("TLS", policy).words();
  }
}
