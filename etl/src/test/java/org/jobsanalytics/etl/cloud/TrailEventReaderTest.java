package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrailEventReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"Root","arn":"arn:aws:iam::1:root"}                                   | root           | true
          {"type":"Root","arn":"arn:aws:iam::1:root","invokedBy":"support.amazonaws.com"} | root         | false
          {"type":"IAMUser","arn":"arn:aws:iam::1:user/alex","userName":"alex"}         | alex           | false
          {"type":"AssumedRole","arn":"arn:aws:sts::1:assumed-role/jobs-auditor/dominique"}  | jobs-auditor/dominique | false
          {"type":"AssumedRole","arn":"arn:aws-cn:sts::1:assumed-role/jobs-auditor/d"}       | jobs-auditor/d      | false
          {"type":"AWSService","invokedBy":"rds.amazonaws.com"}                         | rds.amazonaws.com | false
          {"type":"AWSAccount","principalId":"AIDA1","accountId":"2"}                   | AIDA1          | false
          {"type":"Unknown"}                                                            | Unknown        | false
          {}                                                                            | ?              | false
          """)
  void identity_isNamed(String identity, String name, boolean isRoot) {
    ObjectNode event = TrailSamples.event();
    event.set("userIdentity", TrailSamples.json(identity));

    TrailEvent.Caller caller = TrailEventReader.read(event).orElseThrow().caller();

    assertThat(caller.name()).isEqualTo(name);
    assertThat(caller.isRoot()).isEqualTo(isRoot);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          AccessDenied,                   true
          AccessDeniedException,          true
          Client.UnauthorizedOperation,   true
          UnauthorizedOperation,          true
          NoSuchBucket,                   false
          ThrottlingException,            false
          -,                              false
          """)
  void errorCode_saysWhetherItWasDenied(String code, boolean isDenied) {
    TrailEvent event =
        TrailEventReader.read(TrailSamples.event().put("errorCode", code)).orElseThrow();

    assertThat(event.isDenied()).isEqualTo(isDenied);
  }

  @Test
  void refusedLogin_countsAsDenied() {
    ObjectNode event = TrailSamples.event().put("eventName", "ConsoleLogin");
    event.set("responseElements", TrailSamples.json("{\"ConsoleLogin\":\"Failure\"}"));

    assertThat(TrailEventReader.read(event).orElseThrow().isDenied()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"bucketName":"lake","key":"raw/1"}             | arn:aws:s3:::lake/raw/1
          {"bucketName":"lake"}                           | arn:aws:s3:::lake
          {"dBInstanceIdentifier":"jobs-analytics"}       | jobs-analytics
          {"roleName":"jobs-etl-writer","policyArn":"arn:p"}   | arn:p jobs-etl-writer
          null                                            | ``
          """)
  void parameters_nameTheResource(String parameters, String resources) {
    ObjectNode event = TrailSamples.event();
    event.set("requestParameters", TrailSamples.json(parameters));

    assertThat(String.join(" ", TrailEventReader.read(event).orElseThrow().resources()))
        .isEqualTo(resources);
  }

  /** Marks that turn the direction of writing would make a name look like another. */
  @Test
  void charactersThatDoNotShow_areMarked() {
    ObjectNode event = TrailSamples.event().put("userAgent", "a\u0000b\u202Ec\ud800d\r\ne");

    assertThat(TrailEventReader.read(event).orElseThrow().caller().agent())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD\uFFFDe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"eventTime":"2026-11-20T04:00:00Z"}
          {"eventName":"GetObject"}
          {"eventName":"GetObject","eventTime":"yesterday"}
          "text"
          []
          null
          """)
  void recordWithoutTimeOrName_isNone(String record) {
    assertThat(TrailEventReader.read(TrailSamples.json(record))).isEmpty();
  }
}
