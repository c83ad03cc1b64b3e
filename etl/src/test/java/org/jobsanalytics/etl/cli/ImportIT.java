package org.jobsanalytics.etl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code jobs import} takes, and what it refuses, with nothing half written. */
final class ImportIT {

  /** Two results, of which one has no identifier. */
  static final String PAGE =
      """
      {"count": 2, "results": [
        {"id": "11", "title": "Développeur Java (H/F)", "description": "Java et SQL à Lyon.",
         "created": "2026-01-05T10:00:00Z", "redirect_url": "https://www.adzuna.fr/land/ad/11",
         "company": {"display_name": "Exemple"}, "contract_type": "permanent",
         "location": {"display_name": "Lyon, Rhône",
                      "area": ["France", "Auvergne-Rhône-Alpes", "Rhône", "Lyon"]},
         "salary_is_predicted": "0"},
        {"title": "Sans identifiant"}
      ]}
      """;

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void open() {
    jobs = new Jobs(home);
  }

  @Test
  void importAndLoad_everyOfferIsAccountedFor() throws IOException {
    Path page = write("page.json", PAGE);

    Jobs.Answer answer =
        jobs.run("import", "--load", "--json", "--source", "adzuna", page.toString());

    assertThat(answer.exitCode()).isZero();
    JsonNode ledger = JsonMapper.builder().build().readTree(answer.out()).at("/loaded/0");
    assertThat(ledger.at("/pages/read").asInt()).isEqualTo(1);
    assertThat(ledger.at("/offers/read").asInt()).isEqualTo(2);
    assertThat(ledger.at("/offers/added").asInt()).isEqualTo(1);
    assertThat(ledger.at("/offers/quarantined").asInt()).isEqualTo(1);
  }

  @Test
  void importTwice_nothingIsCountedTwice() throws IOException {
    String page = write("page.json", PAGE).toString();
    jobs.run("import", "--load", "--source", "adzuna", page);

    Jobs.Answer answer = jobs.run("import", "--load", "--source", "adzuna", page);

    assertThat(answer.out()).contains("offers changed: 0; read again without a change: 1");
  }

  @Test
  void packedCapture_isUnpacked() throws IOException {
    Path page = home.resolve("page.json.gz");
    Files.write(page, packed(PAGE));

    Jobs.Answer answer = jobs.run("import", "--load", "--source", "adzuna", page.toString());

    assertThat(answer.out()).contains("offers changed: 1");
  }

  @Test
  void unclosedArray_keepsWhatWasReadAndQuarantinesTheRest() throws IOException {
    String cut = PAGE.substring(0, PAGE.indexOf("{\"title\": \"Sans"));

    Jobs.Answer answer =
        jobs.run("import", "--load", "--source", "adzuna", write("cut.json", cut).toString());

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("offers changed: 1");
    assertThat(answer.out().lines().skip(1).findFirst().orElseThrow())
        .matches("adzuna .* 1 +0 +0 +1");
  }

  @Test
  void unknownSource_isRefusedAndTheKnownAreNamed() throws IOException {
    Jobs.Answer answer =
        jobs.run("import", "--source", "adzna", write("page.json", PAGE).toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .startsWith(
            "no such source: adzna; known: adzuna, francetravail, greenhouse, jobposting, lever, smartrecruiters, wttj");
    assertNothingIsInTheLake();
  }

  @Test
  void missingPathAndEmptyFolder_areNamedTogether() throws IOException {
    Path empty = Files.createDirectory(home.resolve("empty"));

    Jobs.Answer answer = jobs.run("import", "--source", "adzuna", home + "/none", empty.toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("expected a file or folder, was nothing: " + home + "/none")
        .contains("expected captured responses, was an empty folder: " + empty);
    assertNothingIsInTheLake();
  }

  @Test
  void tooLargePage_failsAndNothingIsHalfWritten() throws IOException {
    Path folder = Files.createDirectory(home.resolve("captures"));
    Files.writeString(folder.resolve("1-good.json"), PAGE);
    byte[] large = new byte[50 * 1024 * 1024];
    Arrays.fill(large, (byte) ' ');
    Files.write(folder.resolve("2-large.json"), large);

    Jobs.Answer answer = jobs.run("import", "--source", "adzuna", folder.toString());

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err().strip())
        .isEqualTo(
            "adzuna: LIMIT_REACHED: expected a page of at most 32 MB, was a larger one: "
                + folder.resolve("2-large.json")
                + "; split it, or set JOBS_PAGE_LIMIT_MB");
    assertNothingIsInTheLake();
  }

  @Test
  void gzipThatEndsEarly_failsAndNothingIsHalfWritten() throws IOException {
    byte[] packed = packed(PAGE);
    Path page = home.resolve("page.json.gz");
    Files.write(page, Arrays.copyOf(packed, packed.length / 2));

    Jobs.Answer answer = jobs.run("import", "--source", "adzuna", page.toString());

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err())
        .contains("expected a whole gzip file, was one that is cut or damaged: " + page);
    assertNothingIsInTheLake();
  }

  @Test
  void pageOfTwoFailures_isOneRowOfTheQuarantine() throws Exception {
    String broken = "<script type='application/ld+json'>{\"@type\":\"JobPosting\",</script>";
    Path page = write("page.html", "<html><head>" + broken + broken + "</head></html>");

    Jobs.Answer answer = jobs.run("import", "--load", "--source", "jobposting", page.toString());

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(jobs.ask("select count(*) || ' ' || min(raw_line) from ops.quarantine"))
        .isEqualTo("1 1");
  }

  @Test
  void pageJustBelowTheLimit_canBeLoaded() throws IOException {
    int limit = 32 * 1024 * 1024;
    String page = PAGE + " ".repeat(limit - PAGE.getBytes(UTF_8).length);

    Jobs.Answer answer =
        jobs.run("import", "--load", "--source", "adzuna", write("big.json", page).toString());

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("offers changed: 1");
  }

  @Test
  void linkToAFolder_isFollowed() throws IOException {
    Path folder = Files.createDirectory(home.resolve("captures"));
    Files.writeString(folder.resolve("page.json"), PAGE);
    Path link = Files.createSymbolicLink(home.resolve("link"), folder);

    Jobs.Answer answer = jobs.run("import", "--source", "adzuna", link.toString());

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("imported 1 pages");
  }

  @Test
  void device_isRefused() {
    Jobs.Answer answer = jobs.run("import", "--source", "adzuna", "/dev/null");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("(a pipe or device): /dev/null");
  }

  @Test
  void captureTimes_areOfThisAge() throws IOException {
    String page = write("page.json", PAGE).toString();

    for (String time :
        new String[] {"yesterday", "+999999999-01-01T00:00:00Z", "2199-01-01T00:00:00Z"}) {
      Jobs.Answer answer = jobs.run("import", "--source", "adzuna", "--captured-at", time, page);

      assertThat(answer.exitCode()).as(time).isEqualTo(2);
      assertThat(answer.err()).contains("--captured-at").contains("expected a time");
    }
    assertNothingIsInTheLake();
  }

  @Test
  void sameOfferWithAnotherLink_theNewestLinkCountsInAnyOrder() throws Exception {
    String older = write("older.json", PAGE).toString();
    String newer = write("newer.json", PAGE.replace("land/ad/11", "land/ad/11?v=2")).toString();
    jobs.run("import", "--source", "adzuna", "--captured-at", "2026-01-06T00:00:00Z", older);
    jobs.run(
        "import", "--load", "--source", "adzuna", "--captured-at", "2026-01-07T00:00:00Z", newer);
    Jobs backward = new Jobs(home.resolve("backward"));
    backward.run(
        "import", "--load", "--source", "adzuna", "--captured-at", "2026-01-07T00:00:00Z", newer);
    backward.run(
        "import", "--load", "--source", "adzuna", "--captured-at", "2026-01-06T00:00:00Z", older);

    assertThat(jobs.ask("select url from core.offer")).endsWith("?v=2");
    assertThat(backward.ask("select url from core.offer")).endsWith("?v=2");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream packing = new GZIPOutputStream(target)) {
      packing.write(text.getBytes(UTF_8));
    }
    return target.toByteArray();
  }

  private void assertNothingIsInTheLake() {
    assertThat(home.resolve("data/lake")).doesNotExist();
  }
}
