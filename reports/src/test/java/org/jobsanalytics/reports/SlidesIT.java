package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Headlines;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.page.Palette;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The decks, opened again: what their charts hold is what the analyses found. The files are in
 * {@code target/slides}: look at them after a change.
 */
final class SlidesIT {

  private static final Path FOLDER = Path.of("target/slides").toAbsolutePath();
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static Map<String, Table> tables;
  private static Scope scope;
  private static Headlines headlines;
  private static List<LegendEntry> legend;
  private static XMLSlideShow french;
  private static XMLSlideShow english;

  @BeforeAll
  static void writeBoth() throws Exception {
    MartFixture mart = new MartFixture();
    InventedMarket.fill(mart, BrowserIT.codes());
    scope = Scope.read(mart.connection());
    headlines = Headlines.read(mart.connection(), scope);
    List<Analysis> analyses = Analyses.read(mart.connection(), scope);
    tables = analyses.stream().collect(Collectors.toMap(Analysis::name, Analysis::table));
    legend = analyses.get(0).section(Words.of(Language.EN)).orElseThrow().legend();
    Slides slides = Slides.read(mart.connection());
    french = opened(slides.write(FOLDER, Language.FR, NOW));
    english = opened(slides.write(FOLDER, Language.EN, NOW));
  }

  @AfterAll
  static void close() throws IOException {
    french.close();
    english.close();
  }

  private static XMLSlideShow opened(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new XMLSlideShow(bytes);
    }
  }

  private static String texts(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(shape -> ((XSLFTextShape) shape).getText())
        .collect(Collectors.joining("\n"));
  }

  private static String notes(XSLFSlide slide) {
    XSLFNotes notes = slide.getNotes();
    return Stream.of(notes.getPlaceholders())
        .filter(shape -> shape.getTextType() == Placeholder.BODY)
        .map(XSLFTextShape::getText)
        .collect(Collectors.joining());
  }

  private static XSLFSlide slide(XMLSlideShow show, String title) {
    return show.getSlides().stream()
        .filter(slide -> slide.getTitle().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The workbook that opens on "edit data". */
  private static XSSFSheet numbers(XSLFSlide slide) throws Exception {
    return chart(slide).getWorkbook().getSheetAt(0);
  }

  private static XSLFChart chart(XSLFSlide slide) {
    List<XSLFChart> charts = new ArrayList<>();
    slide.getRelations().stream()
        .filter(XSLFChart.class::isInstance)
        .forEach(part -> charts.add((XSLFChart) part));
    assertThat(charts).hasSize(1);
    return charts.get(0);
  }

  private static void assertColumn(
      XSSFSheet sheet, int column, Table table, ToDoubleFunction<Row> number) {
    for (int at = 0; at < table.rowCount(); at++) {
      assertThat(sheet.getRow(at + 1).getCell(column).getNumericCellValue())
          .as("row " + at)
          .isCloseTo(number.applyAsDouble(table.row(at)), within(1e-6));
    }
    assertThat(sheet.getLastRowNum()).isEqualTo(table.rowCount());
  }

  private static List<String> names(XSSFSheet sheet) {
    List<String> names = new ArrayList<>();
    for (int at = 1; at <= sheet.getLastRowNum(); at++) {
      names.add(sheet.getRow(at).getCell(0).getStringCellValue());
    }
    return names;
  }

  @Test
  void barsOfShares_haveTheirNumbersBeside() {
    var bars =
        chart(slide(french, "Les technologies les plus demandées"))
            .getCTChart()
            .getPlotArea()
            .getBarChartArray(0);

    assertThat(bars.getSerArray(0).getDLbls().getShowVal().getVal()).isTrue();
  }

  @Test
  void decks_haveEightSlidesWithTitlesInTheirLanguage() {
    assertThat(french.getSlides())
        .extracting(XSLFSlide::getTitle)
        .containsExactly(
            "L’emploi en France, d’après les offres",
            "Où sont les offres",
            "Les technologies les plus demandées",
            "Les publications, semaine après semaine",
            "Les salaires par technologie",
            "Le télétravail proposé",
            "Ce que chaque source est seule à montrer",
            "Méthode");
    assertThat(english.getSlides()).hasSize(8);
    assertThat(english.getSlides().get(1).getTitle()).isEqualTo("Where the vacancies are");
  }

  @Test
  void simulatedData_areSaidOnEverySlide() {
    assertThat(french.getSlides())
        .allSatisfy(slide -> assertThat(texts(slide)).contains("Données simulées"));
    assertThat(english.getSlides())
        .allSatisfy(slide -> assertThat(texts(slide)).contains("Simulated data"));
  }

  @Test
  void cover_hasTheHeadlinesOfTheReport() {
    String cover = texts(english.getSlides().get(0));

    headlines
        .headlines(Words.of(Language.EN))
        .forEach(
            headline ->
                assertThat(cover)
                    .contains(headline.number(), headline.meaning(), headline.change()));
  }

  @Test
  void notes_tellHowManyFromWhenFromWhereAndHow() {
    Words words = Words.of(Language.EN);
    assertThat(notes(slide(english, "Where the vacancies are")))
        .contains(scope.caption(words), "departments.sql, unlocated.sql");
    assertThat(notes(slide(english, "What each source alone shows")))
        .contains("ads, not deduplicated", "sources_alone.sql");
    assertThat(notes(slide(french, "Les technologies les plus demandées")))
        .contains(scope.caption(Words.of(Language.FR)), "technologies.sql");
  }

  @Test
  void technologies_areThoseOfTheAnalysis() throws Exception {
    Table first = tables.get("technologies").first(12);
    XSSFSheet sheet = numbers(slide(french, "Les technologies les plus demandées"));

    assertThat(names(sheet)).isEqualTo(first.stringColumn("technology").asList());
    assertColumn(sheet, 1, first, row -> row.getDouble("share") * 100);
  }

  @Test
  void publications_areThoseOfTheAnalysisWithTheirMean() throws Exception {
    Table table = tables.get("publications");
    XSSFSheet sheet = numbers(slide(english, "Publications, week by week"));

    assertColumn(sheet, 1, table, row -> row.getDouble("vacancies"));
    for (int at = 0; at < table.rowCount(); at++) {
      var cell = sheet.getRow(at + 1).getCell(2);
      assertThat(cell == null || cell.toString().isEmpty())
          .isEqualTo(table.doubleColumn("mean").isMissing(at));
    }
    assertThat(sheet.getRow(9).getCell(2).getNumericCellValue())
        .isCloseTo(table.doubleColumn("mean").get(8), within(1e-6));
  }

  @Test
  void salaries_areTheQuartilesOfTheAnalysis() throws Exception {
    XSSFSheet sheet = numbers(slide(english, "Pay by technology"));
    Table table = tables.get("salaries-technology");

    assertThat(names(sheet)).hasSize(8);
    for (int at = 1; at <= 8; at++) {
      Row row = table.where(table.stringColumn("value").isEqualTo(names(sheet).get(at - 1))).row(0);
      List<String> quartiles = List.of("first_quartile", "median", "third_quartile");
      for (int column = 1; column <= 3; column++) {
        assertThat(sheet.getRow(at).getCell(column).getNumericCellValue())
            .isCloseTo(row.getDouble(quartiles.get(column - 1)), within(1e-6));
      }
    }
  }

  @Test
  void remoteWorkAndSources_areThoseOfTheAnalyses() throws Exception {
    assertColumn(
        numbers(slide(english, "How much remote work is offered")),
        1,
        tables.get("remote"),
        row -> row.getDouble("share") * 100);
    assertColumn(
        numbers(slide(english, "What each source alone shows")),
        1,
        tables.get("sources-alone").sortOn("-share", "source"),
        row -> row.getDouble("share") * 100);
  }

  /** Every class of the legend is painted; a corner of the sheet is empty. */
  @Test
  void map_isDrawnInTheColoursOfThePage() throws Exception {
    XSLFSlide slide = slide(english, "Where the vacancies are");
    BufferedImage map =
        slide.getShapes().stream()
            .filter(XSLFPictureShape.class::isInstance)
            .map(shape -> ((XSLFPictureShape) shape).getPictureData().getData())
            .map(SlidesIT::image)
            .findFirst()
            .orElseThrow();
    Map<Integer, Long> pixels =
        Stream.iterate(0, at -> at + 1)
            .limit((long) map.getWidth() * map.getHeight())
            .collect(
                Collectors.groupingBy(
                    at -> map.getRGB(at % map.getWidth(), at / map.getWidth()),
                    Collectors.counting()));
    Palette palette = Palette.light();
    List<String> classes =
        legend.stream().map(LegendEntry::colour).filter(one -> !one.equals("--map-0")).toList();

    assertThat(classes).hasSizeGreaterThan(3).contains("--map-6");
    for (String colour : classes) {
      assertThat(pixels.getOrDefault(0xff000000 | palette.rgb(colour), 0L))
          .as(colour)
          .isGreaterThan(2_000);
    }
    boolean emptyOnes = tables.get("geography").numberColumn("vacancies").min() == 0;
    assertThat(pixels.containsKey(0xff000000 | palette.rgb("--map-0"))).isEqualTo(emptyOnes);
    assertThat(map.getRGB(2, 2)).isZero();
    assertThat(texts(slide)).contains("Guadeloupe", "Paris and its inner ring");
  }

  private static BufferedImage image(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void emptyMart_givesADeckThatSaysSo(@TempDir Path folder) throws Exception {
    Path file = Slides.read(new MartFixture().connection()).write(folder, Language.EN, NOW);

    try (XMLSlideShow deck = opened(file)) {
      assertThat(deck.getSlides()).hasSize(2);
      assertThat(texts(deck.getSlides().get(0))).contains("The warehouse holds no ads yet");
    }
  }
}
