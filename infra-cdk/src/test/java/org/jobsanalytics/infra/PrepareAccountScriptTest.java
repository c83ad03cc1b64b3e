package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps for the whole account change what is not yet so, and leave the rest to a person. */
class PrepareAccountScriptTest {

  /** A new account, with a network of ours. */
  static final Map<String, String> UNPREPARED =
      Map.ofEntries(
          Map.entry("sts get-caller-identity*", "123456789012"),
          Map.entry("configure get region", "eu-west-3"),
          Map.entry("s3control get-public-access-block*", "-"),
          Map.entry("ec2 get-ebs-encryption-by-default*", "False"),
          Map.entry("ec2 get-snapshot-block-public-access-state*", "unblocked"),
          Map.entry("ec2 get-instance-metadata-defaults*", "None"),
          Map.entry("accessanalyzer list-analyzers*", "0"),
          Map.entry("ec2 describe-vpcs*is-default*", "vpc-default"),
          Map.entry("ec2 describe-vpcs*tag:project*", "vpc-ours"),
          Map.entry("ec2 describe-security-groups*vpc-default*", "sg-default"),
          Map.entry("ec2 describe-security-groups*vpc-ours*", "sg-ours"),
          Map.entry("ec2 describe-network-interfaces*", "0"),
          Map.entry("ec2 describe-security-group-rules*`false`*", "sgr-in"),
          Map.entry("ec2 describe-security-group-rules*`true`*", "sgr-out\\tsgr-out6"),
          Map.entry("iam get-account-summary*MFA*", "1"),
          Map.entry("iam get-account-summary*Keys*", "0"));

  @TempDir private Path folder;

  @Test
  void preparedAccount_isNotChanged() throws IOException, InterruptedException {
    Map<String, String> prepared = new TreeMap<>(UNPREPARED);
    prepared.put("s3control get-public-access-block*", "True\\tTrue\\tTrue\\tTrue");
    prepared.put("ec2 get-ebs-encryption-by-default*", "True");
    prepared.put("ec2 get-snapshot-block-public-access-state*", "block-all-sharing");
    prepared.put("ec2 get-instance-metadata-defaults*", "required");
    prepared.put("accessanalyzer list-analyzers*", "1");
    prepared.put("ec2 describe-security-group-rules*`false`*", "");
    prepared.put("ec2 describe-security-group-rules*`true`*", "");

    CloudScript.Ran ran = new CloudScript(folder, prepared).run("prepare-account.sh");

    assertThat(ran.exit()).describedAs(ran.complaints()).isZero();
    assertThat(ran.output()).isEmpty();
    assertThat(ran.complaints()).contains("nothing is left");
  }

  @Test
  void groupInUseAndRootWithKeys_areLeftToAPerson() throws IOException, InterruptedException {
    Map<String, String> answers = new TreeMap<>(UNPREPARED);
    answers.put("ec2 describe-network-interfaces*sg-default*", "2");
    answers.put("iam get-account-summary*Keys*", "1");
    CloudScript.Ran ran =
        CloudScript.with(folder, answers, "iam get-account-summary*MFA*", "0")
            .run("prepare-account.sh");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.complaints())
        .contains("sg-default of vpc-default is used by 2", "no MFA", "has access keys");
    assertThat(ran.calls("ec2 revoke-security-group-egress"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.option("--group-id")).isEqualTo("sg-ours");
              assertThat(call.options().get("--security-group-rule-ids"))
                  .containsExactly("sgr-out", "sgr-out6");
            });
  }
}
