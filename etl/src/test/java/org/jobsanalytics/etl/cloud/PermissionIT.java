package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The list of rights is what doctor and audit really ask for, and the auditor has them. */
final class PermissionIT {

  private static final Path POLICIES = Path.of("../infrastructure/iam");
  private static final Audit.Span DAY =
      new Audit.Span(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder;

  @Test
  void requests_needTheListedRightsAndNoOthers() throws IOException {
    try (AwsServer server = AwsAnswers.designed(AwsServer.start());
        Aws aws = server.aws()) {
      CloudDoctor doctor = new CloudDoctor(aws);
      String prefixes = "<CommonPrefixes><Prefix>x/</Prefix></CommonPrefixes>";
      String keys = "<Contents><Key>x/1.json.gz</Key></Contents>";
      server
          .answers("cloudtrail:LookupEvents", "{\"Events\":[]}")
          .answers("s3:ListBucket", "<ListBucketResult>" + prefixes + keys + "</ListBucketResult>")
          .answers("s3:GetObject", TrailSamples.trailFile(TrailSamples.event()));

      doctor.examineLake(AwsAnswers.BUCKET, "");
      doctor.examineWarehouse("jobs-analytics.c1.eu-west-3.rds.amazonaws.com", Optional.empty());
      Audit.ofHistory(aws, DAY).write(folder);
      Audit.ofBucket(aws, "s3://trail", DAY).write(folder);

      assertThat(server.rights()).isEqualTo(rights(Permission.Use.ASKED, Permission.Use.FREE));
    }
  }

  @Test
  @EnabledIf(
      value = "policyIsThere",
      disabledReason = "the auditor's policy is not in infrastructure/iam")
  void auditor_mayAllOfThem() throws IOException {
    assertThat(allowed("auditor.json"))
        .containsAll(rights(Permission.Use.ASKED, Permission.Use.IMPLIED));
  }

  @Test
  @EnabledIf(
      value = "policyIsThere",
      disabledReason = "the auditor's boundary is not in infrastructure/iam")
  void boundary_allowsAllOfThem() throws IOException {
    assertThat(allowed("boundary.json"))
        .containsAll(rights(Permission.Use.ASKED, Permission.Use.IMPLIED));
  }

  static boolean policyIsThere() throws IOException {
    return policy("auditor.json").isPresent() && policy("boundary.json").isPresent();
  }

  private static Optional<Path> policy(String ending) throws IOException {
    if (!Files.isDirectory(POLICIES)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(POLICIES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("managed-.*" + ending))
          .findFirst();
    }
  }

  private static Set<String> allowed(String ending) throws IOException {
    Set<String> actions = new TreeSet<>();
    JsonNode policy = TrailSamples.json(Files.readString(policy(ending).orElseThrow()));
    for (JsonNode statement : policy.path("Statement")) {
      if (statement.path("Effect").asText().equals("Allow")) {
        JsonNode action = statement.path("Action");
        action.forEach(one -> actions.add(one.asText()));
        actions.add(action.asText());
      }
    }
    return actions;
  }

  private static Set<String> rights(Permission.Use... uses) {
    return Stream.of(Permission.values())
        .filter(permission -> Set.of(uses).contains(permission.use()))
        .map(Permission::action)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
