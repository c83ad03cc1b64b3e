package org.jobsanalytics.etl.extract.sources;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobsanalytics.etl.Captures;
import org.jobsanalytics.etl.NeedsCaptures;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sources' own pages hold, counted. */
@NeedsCaptures
class CapturedPagesTest {

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Reading> read(JobSource source, Path file) throws IOException {
    return source.read(Pages.of(source, Files.readString(file))).toList();
  }

  private static List<Reading> readAll(String source, Path folder) throws IOException {
    List<Reading> readings = new ArrayList<>();
    for (Path file : files(folder)) {
      readings.addAll(read(Sources.byName(source), file));
    }
    return readings;
  }

  private static String kind(Reading reading) {
    return reading.fold(
        found -> "offer",
        offer -> "unreadable offer",
        page -> page.rejection().reason().name(),
        Reading.NoOffer::kind);
  }

  private static Map<String, Long> kinds(List<Reading> readings) {
    return readings.stream().collect(groupingBy(CapturedPagesTest::kind, TreeMap::new, counting()));
  }

  @ParameterizedTest
  @CsvSource({
    "francetravail, francetravail/crawl-1, 3585, 3585",
    // One offer stands in it in two states.
    "francetravail, francetravail/crawl-2, 126, 125",
    "adzuna, adzuna, 1649, 1649"
  })
  void apiPages_read_giveEveryOffer(String source, String folder, int offers, int distinct)
      throws IOException {
    List<Reading> readings = readAll(source, Captures.of(folder));

    assertThat(Pages.drafts(readings)).hasSize(offers).hasSameSizeAs(readings);
    assertThat(Pages.drafts(readings).stream().map(OfferDraft::externalId).distinct())
        .hasSize(distinct);
    // Whoever masked the captures put an invented phone number, with blanks, into one address.
    assertThat(Pages.drafts(readings))
        .filteredOn(draft -> !draft.url().startsWith("https://"))
        .hasSizeLessThan(2);
    assertThat(Pages.drafts(readings))
        .allSatisfy(
            draft -> {
              assertThat(draft.title()).isNotBlank();
              assertThat(draft.description()).isNotBlank();
              assertThat(draft.location().label()).isNotBlank();
              assertThat(draft.dates().published()).isNotBlank();
            });
  }

  /** Lists, pages of companies and articles too: no crawl is incomplete for ever because of one. */
  @ParameterizedTest
  @ValueSource(strings = {"wttj", "jobposting"})
  void webPages_withAnOfferOrWithout_areOfASite(String folder) throws IOException {
    for (Path file : files(Captures.of(folder))) {
      assertThat(HtmlPage.scan(Files.readString(file)).isOfASite()).as(file.toString()).isTrue();
    }
  }

  @Test
  void franceTravail_fullyRead_fillsWhatTheSourceFills() throws IOException {
    List<OfferDraft> drafts =
        Pages.drafts(readAll("francetravail", Captures.of("francetravail/crawl-1")));

    // The shares that facts/sources.md gives: name 60 %, salary label 38 %, coordinates 81 %.
    assertThat(share(drafts, draft -> draft.company())).isBetween(0.55, 0.65);
    assertThat(share(drafts, draft -> draft.pay().text())).isBetween(0.34, 0.42);
    assertThat(share(drafts, draft -> draft.location().latitude())).isBetween(0.77, 0.85);
    assertThat(share(drafts, draft -> draft.terms().romeCode())).isEqualTo(1.0);
  }

  /**
   * The contracts hold what the sources gave; only the sites of the whole web go their own ways.
   */
  @ParameterizedTest
  @CsvSource({
    "francetravail, francetravail/crawl-1",
    "francetravail, francetravail/crawl-2",
    "adzuna, adzuna",
    "wttj, wttj",
    "jobposting, jobposting"
  })
  void pagesOfToday_read_haveNoFieldThatIsNotInTheContract(String source, String folder)
      throws IOException {
    List<Reading> readings = readAll(source, Captures.of(folder));

    assertThat(readings)
        .filteredOn(Reading.Found.class::isInstance)
        .isNotEmpty()
        .flatExtracting(reading -> ((Reading.Found) reading).unknown())
        .isEmpty();
  }

  private static double share(List<OfferDraft> drafts, Function<OfferDraft, String> words) {
    long filled = drafts.stream().filter(draft -> !words.apply(draft).isBlank()).count();
    return (double) filled / drafts.size();
  }

  @Test
  void unclosedArray_read_keepsItsOffersAndSaysThatItIsCut() throws IOException {
    List<Reading> readings = readAll("francetravail", Captures.of("odd"));

    assertThat(kinds(readings)).isEqualTo(Map.of("offer", 133L, "PAGE_CUT", 1L));
    assertThat(readings.get(readings.size() - 1)).isInstanceOf(Reading.UnreadablePage.class);
  }

  @Test
  void jungle_read_accountsForEveryPage() throws IOException {
    List<Reading> readings = readAll("wttj", Captures.of("wttj"));

    assertThat(kinds(readings)).isEqualTo(Map.of("offer", 7L, "list page", 2L, "company page", 1L));
    assertThat(Pages.drafts(readings))
        .allSatisfy(
            draft -> {
              assertThat(draft.terms().contract()).startsWith("CDI");
              assertThat(draft.terms().remote()).isNotBlank();
              assertThat(draft.location().postalCode()).hasSize(5);
            })
        .extracting(OfferDraft::externalId)
        .allMatch(id -> id.matches("[a-z-]+/[\\w-]+"));
    // Some of the pages are states of one job, in different markup.
    assertThat(Pages.drafts(readings).stream().map(OfferDraft::externalId).distinct()).hasSize(4);
  }

  @Test
  void jobPostings_read_accountForEveryPageOfEveryHost() throws IOException {
    Map<String, Map<String, Long>> kindsByHost = new TreeMap<>();
    for (Path host : folders(Captures.of("jobposting"))) {
      kindsByHost.put(host.getFileName().toString(), kinds(readAll("jobposting", host)));
    }

    assertThat(kindsByHost.remove("scrapinghub__extruct"))
        .isEqualTo(Map.of("page without JobPosting", 8L));
    assertThat(kindsByHost.remove("vivrinail__openclaw-hellowork-scraper"))
        .isEqualTo(Map.of("page without JobPosting", 1L));
    assertThat(kindsByHost)
        .hasSize(19)
        .allSatisfy((host, kinds) -> assertThat(kinds).containsOnlyKeys("offer"));
    assertThat(kindsByHost.values().stream().mapToLong(kinds -> kinds.get("offer")).sum())
        .isEqualTo(61);
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.sorted().toList();
    }
  }

  @Test
  void jobPostings_ofOnePage_haveOneIdAndOthersAnother() throws IOException {
    List<OfferDraft> drafts = Pages.drafts(readAll("jobposting", Captures.of("jobposting")));

    Map<String, List<String>> titlesById =
        drafts.stream()
            .collect(groupingBy(OfferDraft::externalId, mapping(OfferDraft::title, toList())));

    // Four of them were captured twice.
    assertThat(titlesById).hasSize(57);
    assertThat(titlesById.values())
        .allSatisfy(titles -> assertThat(titles).containsOnly(titles.get(0)));
    assertThat(drafts)
        .allSatisfy(
            draft -> {
              assertThat(draft.title()).isNotBlank();
              assertThat(draft.company()).isNotBlank();
              assertThat(draft.description()).hasSizeGreaterThan(200).doesNotStartWith("&lt;");
              assertThat(draft.dates().published()).contains("20");
            });
  }
}
