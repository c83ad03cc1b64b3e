package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jobsanalytics.reports.Chromium.Visit;
import org.jobsanalytics.reports.figure.Choropleth;
import org.jobsanalytics.reports.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The pages in a real browser without a network. Its pictures are in {@code target/browser}: look
 * at them after a change of style.
 */
@EnabledIf(
    value = "hasChromium",
    disabledReason = "no Chromium: install it, or name one in the variable CHROMIUM")
final class BrowserIT {

  private static final Path FOLDER = Path.of("target/browser").toAbsolutePath();
  private static final int[] WIDTHS = {1280, 390, 360};

  /** The invented market knows enough for all of them. */
  private static final int SECTIONS = 29;

  private static List<Visit> visits;
  private static List<JsonNode> seen;

  static boolean hasChromium() {
    boolean installed = Chromium.installed().isPresent();
    if (!installed) {
      System.out.println("SKIPPED BrowserIT: no Chromium; install it, or name it in CHROMIUM");
    }
    return installed;
  }

  @BeforeAll
  static void visitAllPages() throws Exception {
    MartFixture mart = new MartFixture();
    InventedMarket.fill(mart, codes());
    Report report = Report.read(mart.connection());
    Files.createDirectories(FOLDER);
    visits = new ArrayList<>();
    for (Language language : Language.values()) {
      Path page = report.write(FOLDER, language, Instant.parse("2026-11-22T12:00:00Z"));
      for (int width : WIDTHS) {
        visits.add(visit(page, language, width, "light"));
      }
      visits.add(visit(page, language, 1280, "dark"));
    }
    seen = Chromium.installed().orElseThrow().visit(visits);
  }

  private static Visit visit(Path page, Language language, int width, String scheme) {
    Path picture = FOLDER.resolve(language.code() + "-" + width + "-" + scheme + ".png");
    return new Visit(page.toString(), width, 900, scheme, picture.toString(), "");
  }

  static List<String> codes() throws IOException {
    try (InputStream json =
        Choropleth.class.getResourceAsStream("/org/jobsanalytics/reports/page/contours.json")) {
      List<String> ids = new ObjectMapper().readTree(json).path("features").findValuesAsText("id");
      return ids.stream().filter(id -> !id.startsWith("ring")).toList();
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void pages_askForNothingAndReportNoError() {
    assertThat(seen).hasSize(visits.size());
    for (JsonNode page : seen) {
      assertThat(texts(page.path("requests"))).isEmpty();
      assertThat(texts(page.path("errors"))).isEmpty();
      assertThat(page.path("figures").asInt()).isEqualTo(page.path("sections").asInt());
      assertThat(page.path("sections").asInt()).isEqualTo(SECTIONS);
      assertThat(texts(page.path("blankFigures"))).isEmpty();
    }
  }

  @Test
  void figures_haveATextInTheirPlaceThatHoldsANumber() {
    for (JsonNode page : seen) {
      assertThat(texts(page.path("alternatives")))
          .hasSize(SECTIONS)
          .allMatch(text -> text.matches("(?s)img\\|[^|]{5,}\\|.{20,}"));
      assertThat(
              texts(page.path("alternatives")).stream().filter(text -> text.matches("(?s).*\\d.*")))
          .hasSizeGreaterThan(SECTIONS * 3 / 4);
    }
  }

  @Test
  void pages_haveNoSeriousViolation() {
    for (JsonNode page : seen) {
      assertThat(texts(page.path("violations"))).isEmpty();
    }
  }

  @Test
  void map_isFilledInSeveralColoursAndNoDepartmentHidesTheOthers() {
    for (JsonNode page : seen) {
      List<String> fills = texts(page.path("mapFills"));
      assertThat(fills).hasSize(105);
      assertThat(fills.stream().distinct().count()).isGreaterThanOrEqualTo(5);
      assertThat(page.path("largestShareOfMap").asDouble()).isBetween(0.001, 0.1);
    }
  }

  @Test
  void bars_areDrawnAndTheWeekThatIsNotOverIsGrey() {
    for (JsonNode page : seen) {
      List<String> weeks = texts(page.path("publicationFills"));
      assertThat(texts(page.path("technologyFills"))).hasSize(20);
      assertThat(weeks.stream().distinct()).hasSize(2);
      assertThat(weeks.get(weeks.size() - 1)).isNotEqualTo(weeks.get(0));
      assertThat(page.path("meanLine").asInt()).isGreaterThan(100);
    }
  }

  @Test
  void namesOfDots_doNotOverlap() {
    for (JsonNode page : seen) {
      assertThat(page.path("names").asInt()).isPositive();
      assertThat(page.path("overlappingNames").asInt(-1)).isZero();
    }
  }

  @Test
  void hovering_tellsNameCountAndShare() {
    assertThat(seen.get(0).at("/hovers/geography").asText())
        .containsPattern("Département 33|Gironde|\\(\\d\\w\\)")
        .contains("offres", "% des offres situées", "pour 100\u202f000 habitants");
    assertThat(seen.get(0).at("/hovers/technologies").asText()).contains("offres", "%");
    assertThat(seen.get(0).at("/hovers/publications").asText()).contains("semaine du", "offres");
  }

  @Test
  void hostileTexts_areShownAndDoNothing() {
    for (JsonNode page : seen) {
      assertThat(page.path("defaced").asBoolean()).isFalse();
      assertThat(texts(page.path("dialogs"))).isEmpty();
      assertThat(page.path("images").asInt()).isZero();
      assertThat(texts(page.path("links")))
          .contains("dashboard.html")
          .allMatch(link -> link.matches("#[a-z-]+|dashboard\\.html|\\.\\./(fr|en)/index\\.html"));
      for (String hostile : InventedMarket.HOSTILE) {
        String shown = hostile.length() <= 24 ? hostile : hostile.substring(0, 23) + "…";
        assertThat(texts(page.path("texts"))).contains(shown);
      }
    }
  }

  @Test
  void numbers_canBeDownloadedWhole() {
    for (JsonNode page : seen) {
      assertThat(page.path("csv").asText())
          .startsWith("technologies.csv\n\ufefftechnology,category,vacancies,ads,share,share_low,")
          .contains("\r\nJava,Invented,")
          .hasLineCount(30);
    }
  }

  @Test
  void pages_areInTheirLanguageAndLeadToTheOther() {
    JsonNode french = seen.get(0);
    JsonNode english = seen.get(visits.size() / 2);

    assertThat(french.path("lang").asText()).isEqualTo("fr");
    assertThat(french.path("title").asText()).isEqualTo("L’emploi en France, d’après les offres");
    assertThat(texts(french.path("links"))).contains("dashboard.html", "../en/index.html");
    assertThat(english.path("lang").asText()).isEqualTo("en");
    assertThat(texts(english.path("links"))).contains("dashboard.html", "../fr/index.html");
    assertThat(String.join(" ", texts(french.path("texts")))).contains("août", "Part des offres");
    assertThat(String.join(" ", texts(english.path("texts"))))
        .contains("Aug", "Share of the vacancies");
  }

  @Test
  void pages_fitTheScreenAndFollowThePreferredScheme() {
    for (int at = 0; at < seen.size(); at++) {
      boolean dark = visits.get(at).scheme().equals("dark");
      String expected = dark ? "rgb(18, 23, 29)" : "rgb(250, 249, 246)";
      assertThat(seen.get(at).path("scrollsSideways").asBoolean())
          .as(visits.get(at).picture())
          .isFalse();
      assertThat(seen.get(at).path("background").asText()).isEqualTo(expected);
    }
  }
}
