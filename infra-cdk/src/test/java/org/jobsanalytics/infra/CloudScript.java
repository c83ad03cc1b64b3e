package org.jobsanalytics.infra;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs scripts of {@code infrastructure/scripts} against a stand-in for the AWS command line.
 *
 * @param folder for scratch files
 * @param answers what the stand-in answers: a pattern of the call's words → text, {@code -} if it
 *     refuses
 */
record CloudScript(Path folder, Map<String, String> answers) {

  /** An account with nothing in it, and the ids that a dry run puts in place of real ones. */
  static final Map<String, String> EMPTY_ACCOUNT =
      Map.ofEntries(
          Map.entry("sts get-caller-identity*", "123456789012"),
          Map.entry("configure get region", "eu-west-3"),
          Map.entry("kms list-aliases*", ""),
          Map.entry("kms create-key*", "<key>"),
          Map.entry("s3api head-bucket*", "-"),
          Map.entry("rds describe-db-instances*", "-"),
          Map.entry("ec2 describe-availability-zones*", "eu-west-3a\\teu-west-3b"),
          Map.entry("iam create-role*", "<monitoring-role>"),
          Map.entry("ec2 create-vpc*", "<vpc>"),
          Map.entry("ec2 create-internet-gateway*", "<gateway>"),
          Map.entry("ec2 create-route-table*", "<route-table>"),
          Map.entry("ec2 create-subnet*0.0/27*", "<first-subnet>"),
          Map.entry("ec2 create-subnet*0.32/27*", "<second-subnet>"),
          Map.entry("ec2 create-network-acl --vpc-id*", "<acl>"),
          Map.entry("ec2 describe-network-acls*", "<association>"),
          Map.entry("ec2 create-security-group*", "<security-group>"));

  static final Path SCRIPTS = Path.of("../infrastructure/scripts").toAbsolutePath().normalize();

  private static final Path STAND_IN = Path.of("src/test/scripts").toAbsolutePath();
  private static final long LONGEST_SECONDS = 30;

  CloudScript {
    answers = new TreeMap<>(answers);
  }

  /** One answer differs. */
  static CloudScript with(Path folder, Map<String, String> answers, String pattern, String answer) {
    Map<String, String> changed = new TreeMap<>(answers);
    changed.put(pattern, answer);
    return new CloudScript(folder, changed);
  }

  /** What a dry run would change, as the stand-in notes it when the printed commands are run. */
  static List<AwsCall> planned(Path folder, String script, String... arguments)
      throws IOException, InterruptedException {
    CloudScript stage = new CloudScript(folder, EMPTY_ACCOUNT);
    List<String> dry = new ArrayList<>(List.of(arguments));
    dry.add("--dry-run");
    return stage.runText(stage.run(script, dry.toArray(String[]::new)).output()).calls();
  }

  record Ran(int exit, String output, String complaints, List<AwsCall> calls) {

    List<AwsCall> calls(String operation) {
      return calls.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    AwsCall call(String operation) {
      List<AwsCall> found = calls(operation);
      if (found.size() != 1) {
        throw new AssertionError("expected one " + operation + ", were " + found + complaints);
      }
      return found.get(0);
    }
  }

  Ran run(String script, String... arguments) throws IOException, InterruptedException {
    return bash(
        Stream.concat(Stream.of(SCRIPTS.resolve(script).toString()), Stream.of(arguments))
            .toList());
  }

  /** What {@code commands}, a dry run's output, do as a script. */
  Ran runText(String commands) throws IOException, InterruptedException {
    return bash(List.of("-c", "set -e\n" + commands));
  }

  private Ran bash(List<String> words) throws IOException, InterruptedException {
    Path calls = Files.createTempFile(folder, "calls", "");
    Path output = Files.createTempFile(folder, "output", "");
    Path complaints = Files.createTempFile(folder, "complaints", "");
    Path answersFile = Files.createTempFile(folder, "answers", "");
    Files.writeString(answersFile, lines());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("bash"), words.stream()).toList())
            .redirectOutput(output.toFile())
            .redirectError(complaints.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    environment.put("PATH", STAND_IN + File.pathSeparator + environment.get("PATH"));
    environment.put("FAKE_AWS_CALLS", calls.toString());
    environment.put("FAKE_AWS_ANSWERS", answersFile.toString());
    Process process = builder.start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(words + " took longer than " + LONGEST_SECONDS + " s");
    }
    return new Ran(
        process.exitValue(),
        Files.readString(output),
        Files.readString(complaints),
        AwsCall.parse(Files.readString(calls)));
  }

  private String lines() {
    return answers.entrySet().stream()
        .map(answer -> answer.getKey() + "\t" + answer.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
