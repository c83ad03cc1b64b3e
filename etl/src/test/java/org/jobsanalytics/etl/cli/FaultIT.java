package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.WarehouseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong is told in one sentence, and once it is mended the same command brings all. */
final class FaultIT {

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void importTwoRuns() throws IOException {
    jobs = new Jobs(home);
    assertThat(importOffer("1", "Du pain.").exitCode()).isZero();
    assertThat(importOffer("2", "Des pierres.").exitCode()).isZero();
  }

  private Jobs.Answer importOffer(String id, String description) throws IOException {
    return jobs.run("import", "--source", "adzuna", page(id, description).toString());
  }

  private Path page(String id, String description) throws IOException {
    String page =
        """
        {"count": 1, "results": [
          {"id": "%s", "title": "Artisan", "description": "%s", "created": "2026-01-05T10:00:00Z"}]}
        """
            .formatted(id, description);
    return Files.writeString(home.resolve(id + ".json"), page);
  }

  @Test
  void partThatWasChanged() throws Exception {
    Path part = first("part-00001.jsonl.gz");
    byte[] bytes = Files.readAllBytes(part);
    byte[] changed = bytes.clone();
    changed[bytes.length / 2] ^= 1;
    Files.write(part, changed);

    assertToldAndMended("part-00001.jsonl.gz, was ", () -> Files.write(part, bytes));
  }

  @Test
  void partThatWasCut() throws Exception {
    Path part = first("part-00001.jsonl.gz");
    byte[] bytes = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));

    assertToldAndMended("it was changed after its run: restore it", () -> Files.write(part, bytes));
  }

  @Test
  void partThatIsMissing() throws Exception {
    Path part = first("part-00001.jsonl.gz");
    byte[] bytes = Files.readAllBytes(part);
    Files.delete(part);

    assertToldAndMended("expected an object at " + part, () -> Files.write(part, bytes));
  }

  @Test
  void manifestThatWasEdited() throws Exception {
    Path manifest = first("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"inventory\" : false", "\"inventory\" : true"));

    assertToldAndMended(
        "manifest.json was edited after it was written: restore it",
        () -> Files.writeString(manifest, text));
  }

  @Test
  void runThatIsInTheLakeTwice() throws Exception {
    Path manifest = first("manifest.json");
    Path copy = manifest.getParent().resolveSibling("run=20260101T000000Z-000000");
    Files.createDirectories(copy);
    byte[] bytes = Files.readAllBytes(manifest);
    Files.delete(manifest);
    Files.write(copy.resolve("manifest.json"), bytes);

    assertToldAndMended(
        "is the manifest of another folder's run",
        () -> {
          Files.delete(copy.resolve("manifest.json"));
          Files.write(manifest, bytes);
        });
  }

  @Test
  void runThatIsLoadedTwice_isRefused() throws Exception {
    jobs.run("load");
    RunId run = new RunId(jobs.ask("select run_id from ops.run_source order by load_order"));

    try (Warehouse warehouse = jobs.warehouse()) {
      assertThatThrownBy(
              () -> warehouse.load(RunRecord.ofImport(run, new SourceId("adzuna"), Instant.EPOCH)))
          .isInstanceOf(WarehouseException.class)
          .hasMessage("run " + run + " of adzuna is loaded already");
    }
    assertThat(offers()).isEqualTo("2");
  }

  @Test
  void connectionThatIsCutDuringTheCopy() throws Exception {
    Jobs.Answer answer = jobs.run(lake -> new CuttingLake(lake, jobs), "load");

    assertTold(answer, "the copy broke off: ");
    assertAllComes();
  }

  @Test
  void diskThatIsFull() throws Exception {
    List<String> command = new ArrayList<>();
    // What is longer than 64 blocks of 512 bytes cannot be written.
    command.addAll(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
    Path page = page("3", noise());
    ProcessBuilder process =
        KillableJobs.process(
            Map.of("JOBS_HOME", home.toString()),
            "nowhere",
            "2026-01-01T00:00:00Z",
            "import",
            "--source",
            "adzuna",
            page.toString());
    command.addAll(process.command());
    Path words = home.resolve("words.log");
    List<Path> before = lake();

    int exitCode = process.command(command).redirectOutput(words.toFile()).start().waitFor();

    assertThat(exitCode).as(Files.readString(words)).isEqualTo(1);
    assertThat(Files.readAllLines(words))
        .hasSize(1)
        .allMatch(line -> line.startsWith("lake: cannot store ") && line.endsWith("too large"));
    assertThat(lake()).isEqualTo(before);
    assertThat(jobs.run("import", "--source", "adzuna", page.toString()).exitCode()).isZero();
    assertThat(jobs.run("load").exitCode()).isZero();
    assertThat(offers()).isEqualTo("3");
  }

  /** Text that does not get much shorter by packing. */
  private static String noise() {
    return new Random(1)
        .ints(90_000, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private interface Mending {
    void make() throws IOException;
  }

  private void assertToldAndMended(String words, Mending mending) throws Exception {
    assertTold(jobs.run("load"), words);
    mending.make();
    assertAllComes();
  }

  /** In one line; and the other run is there. */
  private void assertTold(Jobs.Answer answer, String words) throws SQLException {
    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err().lines().filter(line -> line.startsWith("not loaded: ")))
        .hasSize(1)
        .allMatch(line -> line.contains(words));
    assertThat(answer.err()).doesNotContain("\tat ").doesNotContain("this should not happen");
    assertThat(offers()).isEqualTo("1");
  }

  private void assertAllComes() throws SQLException {
    Jobs.Answer answer = jobs.run("load");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(offers()).isEqualTo("2");
    Jobs.Answer verified = jobs.run("verify", "--deep");
    assertThat(verified.exitCode()).as(verified.out()).isZero();
  }

  private String offers() throws SQLException {
    return jobs.ask("select count(*) from mart.offer");
  }

  private Path first(String name) throws IOException {
    return lake().stream().filter(file -> file.endsWith(name)).findFirst().orElseThrow();
  }

  private List<Path> lake() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("data/lake"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
