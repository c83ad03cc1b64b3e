package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a trail's files in a folder to page and lines. */
final class AuditTest {

  private static final Audit.Span ALWAYS =
      new Audit.Span(Instant.EPOCH, Instant.parse("2026-11-23T00:00:00Z"));
  private static final String MARKUP = "<img src=x onerror=alert(1)>&\"'</style><script>";

  @TempDir private Path folder;
  private final Path name = Path.of("AWSLogs/1/CloudTrail/eu-west-3/2026/11/22/1_x.json.gz");

  @Test
  void fortnight_isCounted() throws Exception {
    put(TrailSamples.fortnight());

    Audit.Written written = audit().asSample().write(folder.resolve("out"));

    assertThat(written.found()).isEqualTo(new Audit.Found(143, 7, 5, 2, 0));
    assertThat(lines()).hasSize(144);
    Document page = page();
    assertThat(page.select("section h2 span[lang=en]").eachText())
        .containsExactly(
            "Uses of the root user",
            "Policy changes",
            "Denied calls",
            "Day by day",
            "By principal",
            "Who touched what");
    assertThat(page.select("section:eq(2) tbody tr").eachText())
        .containsExactly(
            "jobs-etl-writer/nightly s3:DeleteObject arn:aws:s3:::data-lake-emploi-123456789012-eu-west-3/raw/… AccessDenied 3 2026-11-12 16:17",
            "jobs-analyst-reader/alex s3:GetObject arn:aws:s3:::data-lake-emploi-123456789012-eu-west-3/raw/… AccessDenied 2 2026-11-17 11:03",
            "jobs-analyst-reader/alex ec2:DescribeInstances Client.UnauthorizedOperation 1 2026-11-17 11:05",
            "jobs-etl-writer/nightly cloudtrail:StopLogging jobs-analytics AccessDenied 1 2026-11-12 16:21");
    assertThat(page.select("section:eq(3) tbody tr")).hasSize(14);
    assertThat(page.select("section:eq(3) tr:contains(2026-11-12) rect.denied").attr("width"))
        .as("4 of the 17 calls of the busiest day")
        .isEqualTo("23.53");
  }

  @Test
  void sample_saysSo_andRealEventsDoNot() throws Exception {
    put(TrailSamples.trailFile(TrailSamples.event()));

    audit().asSample().write(folder.resolve("out"));
    assertThat(page().select(".notice").text()).contains("Sample events").contains("exemple");

    audit().write(folder.resolve("out"));
    assertThat(page().select(".notice")).isEmpty();
  }

  /** Callers choose most of an event's texts. */
  @Test
  void markupInEvents_staysText() throws Exception {
    ObjectNode event =
        TrailSamples.event()
            .put("eventName", "PutBucketPolicy" + MARKUP)
            .put("sourceIPAddress", MARKUP)
            .put("errorCode", "AccessDenied" + MARKUP);
    event.set("userIdentity", TrailSamples.event().objectNode().put("userName", MARKUP));
    event.set("requestParameters", TrailSamples.event().objectNode().put("bucketName", MARKUP));
    put(TrailSamples.trailFile(event));

    audit().write(folder.resolve("out"));

    Document page = page();
    assertThat(page.select("img, script, iframe, object, [onerror], [src]")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("section:eq(2) tbody td").eachText()).contains(MARKUP);
  }

  @Test
  void page_mayUseItsOneStyleAndNothingElse() throws Exception {
    put(TrailSamples.fortnight());

    audit().write(folder.resolve("out"));

    Document page = page();
    String style = page.selectFirst("style").data();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.selectFirst("meta[http-equiv]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; img-src data:; base-uri 'none'; form-action 'none'");
    assertThat(page.select("[style]")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).containsOnly("data:,", "#fr", "#en");
    assertThat(style).doesNotContain("url(", "@import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@sum", " =1", "\uFF1D1", "=HYPERLINK(\"http://x\",\"y\")"})
  void formulaInEvent_staysTextInASpreadsheet(String agent) throws Exception {
    put(TrailSamples.trailFile(TrailSamples.event().put("userAgent", agent)));

    audit().write(folder.resolve("out"));

    assertThat(lines().get(1)).contains(",\"'" + agent.replace("\"", "\"\"") + "\",");
  }

  @Test
  void daysWithoutCalls_areShown() throws Exception {
    put(
        TrailSamples.trailFile(
            TrailSamples.event(), TrailSamples.event().put("eventTime", "2026-11-17T23:59:59Z")));

    audit().write(folder.resolve("out"));

    assertThat(page().select("section:eq(3) tbody tr").eachText())
        .containsExactly(
            "2026-11-17 1 0 0", "2026-11-18 0 0 0", "2026-11-19 0 0 0", "2026-11-20 1 0 0");
  }

  @Test
  void moreRowsThanAPageHolds_isSaid() throws Exception {
    put(
        TrailSamples.trailFile(
            IntStream.range(0, 1_301)
                .mapToObj(i -> TrailSamples.event().put("eventName", "Get" + i))
                .toArray(ObjectNode[]::new)));

    audit().write(folder.resolve("out"));

    assertThat(page().select("section:eq(5) tbody tr")).hasSize(300);
    assertThat(page().select("section:eq(5) .notice").text())
        .contains("300 of 1\u202F301 rows shown; all is in audit.csv");
    assertThat(lines()).hasSize(1_302);
  }

  @Test
  void recordThatIsNoEvent_isCountedAndSaid() throws Exception {
    put(TrailSamples.trailFile(TrailSamples.event(), TrailSamples.event().put("eventName", "")));

    Audit.Written written = audit().write(folder.resolve("out"));

    assertThat(written.found()).isEqualTo(new Audit.Found(1, 0, 0, 0, 1));
    assertThat(page().select(".notice").text()).contains("Unreadable records");
  }

  @Test
  void eventsOutsideTheTime_areLeftOut() throws Exception {
    put(
        TrailSamples.trailFile(
            TrailSamples.event(), TrailSamples.event().put("eventTime", "2026-11-19T03:59:59Z")));
    Audit.Span span =
        new Audit.Span(
            Instant.parse("2026-11-19T04:00:00Z"), Instant.parse("2026-11-21T00:00:00Z"));

    Audit.Written written = Audit.ofFolder(folder, span).write(folder.resolve("out"));

    assertThat(written.found().events()).isEqualTo(1);
  }

  @Test
  void digests_areNoEvents() throws Exception {
    put(TrailSamples.trailFile(TrailSamples.event()));
    TrailSamples.put(
        folder, "AWSLogs/1/CloudTrail-Digest/1.json.gz", TrailSamples.packed("{\"digest\":1}"));

    assertThat(audit().write(folder.resolve("out")).found().events()).isEqualTo(1);
  }

  @Test
  void fileCutOff_isNamedAndNothingIsReplaced() throws Exception {
    put(TrailSamples.trailFile(TrailSamples.event()));
    audit().write(folder.resolve("out"));
    List<String> before = lines();
    byte[] whole = TrailSamples.fortnight();
    put(Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> audit().write(folder.resolve("out")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("1_x.json.gz");
    assertThat(lines()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{}", "{\"Records\":1}", "{\"a\":[1]}", "\"Records\"", "{\"Records\":[{}"})
  void otherJson_isRefused(String text) {
    put(TrailSamples.packed(text));

    assertThatThrownBy(() -> audit().write(folder.resolve("out")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("1_x.json.gz");
  }

  @Test
  void folderWithoutFiles_isAnError() {
    assertThatThrownBy(() -> audit().write(folder.resolve("out")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("expected files .json.gz, was none");
  }

  private Audit audit() {
    return Audit.ofFolder(folder, ALWAYS);
  }

  private void put(byte[] file) {
    TrailSamples.put(folder, name.toString(), file);
  }

  private Document page() throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out/audit.html")));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("out/audit.csv"));
  }
}
