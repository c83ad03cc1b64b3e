package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainIT {

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void open() {
    jobs = new Jobs(home);
  }

  @Test
  void help_listsTheCommands() {
    Jobs.Answer answer = jobs.run("--help");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("import", "load", "migrate", "Exit codes");
  }

  @Test
  void loadTwice_theSecondChangesNothing() throws IOException {
    jobs.run(
        "import", "--load", "--source", "adzuna", write("page.json", ImportIT.PAGE).toString());

    Jobs.Answer answer = jobs.run("load");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("nothing to load: 1 run is in the warehouse already");
  }

  @Test
  void changedPart_thatRunIsLeftOutAndTheOthersAreLoaded() throws IOException {
    String page = write("page.json", ImportIT.PAGE).toString();
    jobs.run("import", "--source", "adzuna", page);
    Path part = only(".gz");
    Files.writeString(part, "changed");
    jobs.run("import", "--source", "adzuna", page);

    Jobs.Answer answer = jobs.run("load");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).contains("offers changed: 1");
    assertThat(answer.err()).contains("not loaded: raw/source=adzuna", "expected sha256");
  }

  @Test
  void unreadableManifest_isToldAndTheOthersAreLoaded() throws IOException {
    jobs.run("import", "--source", "adzuna", write("page.json", ImportIT.PAGE).toString());
    Path run = home.resolve("data/lake/raw/source=adzuna/date=2026-01-01");
    Path broken = run.resolve("run=20260101T000000Z-000000/manifest.json");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "{}");

    Jobs.Answer answer = jobs.run("load");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).contains("offers changed: 1");
    assertThat(answer.err()).contains("expected a manifest at raw/source=adzuna/date=2026-01-01");
  }

  /** As if it were of a newer build. */
  @Test
  void runOfAnUnknownSource_isToldAndTheOthersAreLoaded() throws IOException {
    jobs.run("import", "--source", "adzuna", write("page.json", ImportIT.PAGE).toString());
    String run = "raw/source=lost/date=2026-01-01/run=20260101T000000Z-000000/manifest.json";
    Path manifest = home.resolve("data/lake").resolve(run);
    Files.createDirectories(manifest.getParent());
    Files.writeString(
        manifest,
        Files.readString(only("manifest.json"))
            .replace("\"adzuna\"", "\"lost\"")
            .replaceFirst("\"run\" : \"[^\"]*\"", "\"run\" : \"20260101T000000Z-000000\"")
            .replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]*\"\\s*}\\s*$", "}"));

    Jobs.Answer answer = jobs.run("load");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).contains("offers changed: 1");
    assertThat(answer.err())
        .contains("not loaded: " + run + ": ", "no such source: lost; known: adzuna, ");
  }

  @Test
  void wrongSettings_areAllNamed() {
    Jobs.Answer answer = jobs.with("JOBS_PAGE_LIMIT_MB", "much").with("JOBS_LAEK", "x").run("load");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("JOBS_LAEK").contains("page-limit-mb");
  }

  @Test
  void runWithoutContact_asksForOne() {
    Jobs.Answer answer = jobs.run("run");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("JOBS_CONTACT");
  }

  @Test
  void sourceWithoutItsKeys_isNotAsked() {
    Jobs.Answer answer =
        jobs.with("JOBS_CONTACT", "me@example.org").run("extract", "--source", "francetravail");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("francetravail is not configured; set JOBS_FRANCETRAVAIL_CLIENT_ID")
        .contains("JOBS_FRANCETRAVAIL_CLIENT_SECRET");
  }

  @Test
  void noSuchCommandOrOption_isWrongUsage() {
    assertThat(jobs.run("laod").exitCode()).isEqualTo(2);
    assertThat(jobs.run("load", "--fast").exitCode()).isEqualTo(2);
    assertThat(jobs.run().exitCode()).isEqualTo(2);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text);
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("data/lake"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
