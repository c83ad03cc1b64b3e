package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the scripts behave. {@link LakeScriptTest} and {@link WarehouseScriptTest} compare what they
 * create with the template.
 */
class CloudScriptsTest {

  @TempDir private Path folder;

  static Stream<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(CloudScript.SCRIPTS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  static Stream<String> commands() throws IOException {
    return scripts().filter(name -> !name.equals("common.sh"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void command_isStrictAndExplainsItself(String name) throws IOException, InterruptedException {
    assertThat(Files.readString(CloudScript.SCRIPTS.resolve(name)))
        .startsWith("#!/usr/bin/env bash\n")
        .contains("\nset -euo pipefail\n");

    CloudScript.Ran help = new CloudScript(folder, Map.of()).run(name, "--help");

    assertThat(help.exit()).isZero();
    assertThat(help.output()).contains("  " + name + " ").contains("\nExample: ");
    assertThat(help.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          create-lake.sh,      --retention-days 90 --bucket my-lake
          create-warehouse.sh, --allowed-cidr 203.0.113.7/32 --multi-az
          prepare-account.sh,
          alarm-email.sh,      --email somebody@example.org
          alarm-email.sh,      --token it's-a-token
          """)
  void dryRun_printsWhatARunDoesAndOnlyLooks(String name, String options)
      throws IOException, InterruptedException {
    List<String> arguments = options == null ? List.of() : List.of(options.split(" "));
    Map<String, String> answers = new TreeMap<>(PrepareAccountScriptTest.UNPREPARED);
    answers.putAll(CloudScript.EMPTY_ACCOUNT);
    CloudScript script = new CloudScript(folder, answers);
    List<String> dry = new ArrayList<>(arguments);
    dry.add("--dry-run");

    CloudScript.Ran dryRun = script.run(name, dry.toArray(String[]::new));
    CloudScript.Ran run = script.run(name, arguments.toArray(String[]::new));
    CloudScript.Ran printed = script.runText(dryRun.output());

    assertThat(List.of(dryRun.exit(), run.exit(), printed.exit()))
        .describedAs(dryRun.complaints() + run.complaints() + printed.complaints())
        .containsOnly(0);
    assertThat(dryRun.calls())
        .extracting(AwsCall::operation)
        .allMatch(operation -> operation.matches("\\w+ (get|list|describe|head)\\b.*"));
    assertThat(printed.calls()).isNotEmpty();
    List<AwsCall> changes = new ArrayList<>(run.calls());
    changes.removeAll(dryRun.calls());
    assertThat(changes).isEqualTo(printed.calls());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create-lake.sh      | --buckett x                       | no such option: --buckett
          create-lake.sh      | --bucket                          | expected a value behind --bucket
          create-lake.sh      | --bucket Capital                  | lower-case
          create-lake.sh      | --retention-days 30               | at least 31, was '30'
          create-lake.sh      | --environment Prod                | a short lower-case name, was 'Prod'
          create-warehouse.sh | --dry-run                         | expected --allowed-cidr, found none
          create-warehouse.sh | --allowed-cidr 10.1.2.3           | expected a public address
          alarm-events.sh     | TrailSilent                       | expected PolicyChanged
          alarm-events.sh     | RootUsed --hours 0                | expected 1 to 9999
          """)
  void wrongArgument_isRefusedBeforeAnyChange(String name, String options, String complaint)
      throws IOException, InterruptedException {
    CloudScript.Ran ran =
        new CloudScript(folder, CloudScript.EMPTY_ACCOUNT).run(name, options.split(" "));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.complaints()).contains(name + ": ").contains(complaint);
    assertThat(ran.output()).isEmpty();
  }

  /** On both sides of each border, and what the CDK app refuses. */
  @Test
  void address_isAcceptedIfItIsOneAndPublic() throws IOException, InterruptedException {
    String check = ". %s/common.sh; for one in %s; do (one_address $one) && echo $one; done; true";
    String publicOnes =
        "9.9.9.9 20.0.0.1 100.63.0.1 100.128.0.1 172.15.0.1 172.32.0.1 203.0.113.7/32 223.1.1.1";
    String others =
        "0.0.0.0/0 0.0.0.0 10.1.2.3 100.64.0.1 100.99.0.1 100.127.0.1 127.0.0.1 169.254.1.1"
            + " 172.16.0.1 172.29.0.1 172.31.0.9 192.168.1.4 224.0.0.1 240.0.0.1 255.255.255.255"
            + " 203.0.113.7/24 203.0.113.256 203.0.113.07 ::ffff:203.0.113.7 203.0.113";

    CloudScript.Ran ran =
        new CloudScript(folder, Map.of())
            .runText(check.formatted(CloudScript.SCRIPTS, publicOnes + " " + others));

    assertThat(ran.output().lines()).containsExactly(publicOnes.split(" "));
    assertThat(ran.complaints().lines()).hasSize(others.split(" ").length);
  }

  @Test
  void instanceThatExists_isLeftAlone() throws IOException, InterruptedException {
    CloudScript.Ran ran =
        CloudScript.with(
                folder, CloudScript.EMPTY_ACCOUNT, "rds describe-db-instances*", "jobs-analytics")
            .run("create-warehouse.sh", "--allowed-cidr", "203.0.113.7");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.complaints()).contains("exists already");
    assertThat(ran.output()).isEmpty();
  }

  @Test
  void refusedStep_endsTheScript() throws IOException, InterruptedException {
    CloudScript.Ran ran =
        CloudScript.with(folder, CloudScript.EMPTY_ACCOUNT, "kms create-key*", "-")
            .run("create-lake.sh");

    assertThat(ran.exit()).isNotZero();
    assertThat(ran.calls().get(ran.calls().size() - 1).operation()).isEqualTo("kms create-key");
  }

  @Test
  void bucketAndKeyThatExist_areSetUpAgain() throws IOException, InterruptedException {
    Map<String, String> answers = new TreeMap<>(CloudScript.EMPTY_ACCOUNT);
    answers.put("kms list-aliases*", "1234-abcd");
    CloudScript.Ran ran =
        CloudScript.with(folder, answers, "s3api head-bucket*", "{}").run("create-lake.sh");

    assertThat(ran.exit()).describedAs(ran.complaints()).isZero();
    assertThat(ran.calls("s3api create-bucket")).isEmpty();
    assertThat(ran.calls("kms create-key")).isEmpty();
    assertThat(ran.call("s3api put-bucket-logging").option("--bucket"))
        .isEqualTo("data-lake-emploi-123456789012-eu-west-3");
    assertThat(ran.output()).contains("arn:aws:kms:eu-west-3:123456789012:key/1234-abcd");
  }

  @Test
  void eventsOfAnAlarm_areAskedWithItsOwnPatterns() throws IOException, InterruptedException {
    Map<String, String> answers = new TreeMap<>(PrepareAccountScriptTest.UNPREPARED);
    answers.put("cloudformation list-stack-resources*", "the-log");
    answers.put("logs describe-metric-filters*'PolicyChanged'*", "{ $.first }\\n{ $.second }");
    CloudScript.Ran ran =
        CloudScript.with(folder, answers, "logs filter-log-events*", "{}")
            .run("alarm-events.sh", "PolicyChanged");

    assertThat(ran.exit()).describedAs(ran.complaints()).isZero();
    assertThat(ran.calls("logs filter-log-events"))
        .extracting(call -> call.option("--filter-pattern"))
        .containsExactly("{ $.first }", "{ $.second }");
    assertThat(ran.calls("logs filter-log-events"))
        .allMatch(call -> call.option("--log-group-name").equals("the-log"))
        .allMatch(call -> call.option("--start-time").matches("\\d{13}"));
    // What the script looks for by name in the stack.
    assertThat(Synthesis.smallest().template().get("Resources").fieldNames())
        .toIterable()
        .contains("AuditLog");
    assertThat(Synthesis.smallest().resources("AWS::Logs::MetricFilter").values())
        .extracting(one -> one.at("/Properties/MetricTransformations/0/MetricName").asText())
        .containsOnly("PolicyChanged", "RootUsed", "CallDenied", "TrailChanged");
  }

  /** As text, the AWS command line answers a query once for each page, also for an empty one. */
  @Test
  void keyOnALaterPage_isFound() throws IOException, InterruptedException {
    Map<String, String> answers = new TreeMap<>(CloudScript.EMPTY_ACCOUNT);
    answers.put("s3api head-bucket*", "{}");
    CloudScript.Ran ran =
        CloudScript.with(folder, answers, "kms list-aliases*", "1234-abcd\\nffff-ef01")
            .run("create-lake.sh");

    assertThat(ran.exit()).describedAs(ran.complaints()).isZero();
    assertThat(ran.calls("kms create-key")).isEmpty();
    assertThat(ran.output()).contains("key/1234-abcd").doesNotContain("ffff");
    assertThat(ran.call("kms list-aliases").option("--query")).endsWith(".[TargetKeyId]");
  }

  @Test
  void alarmThatIsNotThere_isSaid() throws IOException, InterruptedException {
    CloudScript.Ran ran =
        CloudScript.with(folder, CloudScript.EMPTY_ACCOUNT, "cloudwatch describe-alarms*", "")
            .run("alarm-email.sh", "--test");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.complaints()).contains("no alarm CallDenied");
  }

  @Test
  void trialAlarm_isOneOfTheStack() throws IOException, InterruptedException {
    CloudScript script =
        CloudScript.with(
            folder, CloudScript.EMPTY_ACCOUNT, "cloudwatch describe-alarms*", "the-alarm");

    CloudScript.Ran ran = script.run("alarm-email.sh", "--test");

    assertThat(ran.exit()).describedAs(ran.complaints()).isZero();
    assertThat(ran.call("cloudwatch set-alarm-state").option("--alarm-name"))
        .isEqualTo("the-alarm");
    String query = ran.call("cloudwatch describe-alarms").option("--query");
    assertThat(Synthesis.smallest().resources("AWS::CloudWatch::Alarm").values())
        .extracting(one -> one.at("/Properties/AlarmDescription").asText())
        .filteredOn(description -> query.contains("'" + runbook(description) + "'"))
        .hasSize(1);
  }

  private static String runbook(String description) {
    return description.substring(description.lastIndexOf("runbooks/"));
  }

  @Test
  void shellcheck_hasNothingToSay() throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "shellcheck"))),
        "shellcheck is not installed");
    Stream<String> files =
        Stream.concat(
            scripts().map(name -> CloudScript.SCRIPTS.resolve(name).toString()),
            Stream.of("src/test/scripts/aws"));

    Process shellcheck =
        new ProcessBuilder(Stream.concat(Stream.of("shellcheck", "-x"), files).toList())
            .inheritIO()
            .start();

    assertThat(shellcheck.waitFor()).isZero();
  }
}
