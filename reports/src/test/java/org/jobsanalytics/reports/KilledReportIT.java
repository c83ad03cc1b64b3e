package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jobsanalytics.etl.cli.Main;
import org.jobsanalytics.etl.cli.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is killed while it writes a page, and the same command again. */
final class KilledReportIT {

  private static final Instant YESTERDAY = Instant.parse("2026-01-06T08:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-01-07T08:00:00Z");
  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final int MOST_LOOKS = 1_200;
  private static final String PAGE =
      """
      {"count": 1, "results": [
        {"id": "11", "title": "Baker", "description": "Java et SQL à Lyon.",
         "created": "2026-01-05T10:00:00Z", "company": {"display_name": "Exemple"}}]}
      """;

  @TempDir Path home;

  @Test
  void killedInTheMiddleOfAPage_pagesAreOldOrNewAndThenAllNew() throws Exception {
    Map<String, String> unbroken;
    Map<String, String> old;
    Path file = Files.writeString(home.resolve("page.json"), PAGE);
    run("import", "--load", "--source", "adzuna", file.toString());
    try (Session session = session()) {
      assertThat(KillableReport.write(session, TODAY)).isZero();
      unbroken = pages();
      assertThat(KillableReport.write(session, YESTERDAY)).isZero();
      old = pages();
    }
    assertThat(old.get("en")).isNotEqualTo(unbroken.get("en"));

    killWhileItWrites("en");

    assertThat(pages().get("en")).isEqualTo(old.get("en"));
    assertThat(pages().get("fr")).isIn(old.get("fr"), unbroken.get("fr"));
    try (Session session = session()) {
      assertThat(KillableReport.write(session, TODAY)).isZero();
    }
    assertThat(pages()).isEqualTo(unbroken);
  }

  /** The draft of the page is a pipe that nobody empties, so its writer stands in the middle. */
  private void killWhileItWrites(String language) throws IOException, InterruptedException {
    Path pipe = folder().resolve(language).resolve("index.html.part");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    // Open for both, so that neither side waits for the other to open it.
    try (RandomAccessFile both = new RandomAccessFile(pipe.toFile(), "rw");
        InputStream begun = new FileInputStream(both.getFD())) {
      Process process = start();
      for (int looks = 0; begun.available() == 0; looks++) {
        assertThat(looks).as("never wrote: " + words()).isLessThan(MOST_LOOKS);
        assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(words()).isFalse();
      }
      assertThat(process.isAlive()).as("stands: " + words()).isTrue();
      process.destroyForcibly().waitFor();
    }
    Files.delete(pipe);
  }

  private Process start() throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KillableReport.class.getName(),
                TODAY.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("words.log").toFile());
    process.environment().put("JOBS_HOME", home.toString());
    return process.start();
  }

  private String words() throws IOException {
    return Files.readString(home.resolve("words.log"));
  }

  private Session session() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Session(Map.of("JOBS_HOME", home.toString()), nowhere, nowhere);
  }

  private void run(String... arguments) {
    StringWriter err = new StringWriter();
    PrintWriter words = new PrintWriter(err);
    assertThat(Main.run(Map.of("JOBS_HOME", home.toString()), words, words, arguments))
        .as(err::toString)
        .isZero();
  }

  private Path folder() {
    return home.resolve("data").resolve("reports");
  }

  private Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (String language : LANGUAGES) {
      pages.put(language, Files.readString(folder().resolve(language).resolve("index.html")));
    }
    return pages;
  }
}
