package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jobsanalytics.reports.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The study printed to PDF by a real browser. The files are in {@code target/print}. */
@EnabledIf(
    value = "org.jobsanalytics.reports.BrowserIT#hasChromium",
    disabledReason = "no Chromium: install it, or name one in the variable CHROMIUM")
final class PrintIT {

  private static final Path FOLDER = Path.of("target/print").toAbsolutePath();

  private static JsonNode printed;

  @BeforeAll
  static void print() throws Exception {
    MartFixture mart = new MartFixture();
    InventedMarket.fill(mart, BrowserIT.codes());
    Report report = Report.read(mart.connection());
    Files.createDirectories(FOLDER);
    List<Map<String, String>> request = new ArrayList<>();
    for (Language language : Language.values()) {
      Path page = report.write(FOLDER, language, Instant.parse("2026-11-22T12:00:00Z"));
      Path pdf = FOLDER.resolve(language.code() + ".pdf");
      request.add(Map.of("file", page.toString(), "pdf", pdf.toString()));
    }
    printed =
        Chromium.installed()
            .orElseThrow()
            .tell("print.mjs", new ObjectMapper().writeValueAsString(request));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** Without blanks: where a title is broken into two lines, the outline has none. */
  private static List<String> unbroken(JsonNode titles) {
    return texts(titles).stream().map(title -> title.replaceAll("\\s", "")).toList();
  }

  @Test
  void everySection_isInThePrint() {
    assertThat(printed).hasSize(2);
    for (JsonNode page : printed) {
      assertThat(texts(page.path("titles"))).hasSize(30);
      assertThat(unbroken(page.path("outline"))).containsAll(unbroken(page.path("titles")));
    }
  }

  @Test
  void print_hasManyPagesAndNothingCutAtTheSide() {
    for (JsonNode page : printed) {
      assertThat(page.path("pages").asInt()).isBetween(10, 60);
      assertThat(page.path("hidden").asInt()).isZero();
      assertThat(texts(page.path("long"))).isEmpty();
      assertThat(page.path("wide").asBoolean()).isFalse();
    }
  }
}
