package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.RawPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every source promises of its crawl, over a web made up for each in {@link FakeWeb}. */
class CrawlContractTest {

  static List<JobSource> sources() {
    return Sources.all();
  }

  /** Greenhouse has one page a board, however much there is on it. */
  static List<JobSource> sourcesOfManyPages() {
    return Sources.all().stream()
        .filter(source -> !source.id().value().equals("greenhouse"))
        .toList();
  }

  private static KeptCrawl crawl(JobSource source) {
    return KeptCrawl.of(source.id().value(), FakeWeb.settings(source.id().value()));
  }

  private static FakeHttp web(JobSource source) {
    return FakeWeb.of(source.id().value());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void settings_areDescribedAndKnown(JobSource source) {
    List<String> names = source.settings().stream().map(SettingDescription::name).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    assertThat(names).containsAll(FakeWeb.settings(source.id().value()).keySet());
    assertThat(source.settings()).noneMatch(setting -> setting.meaning().isBlank());
    assertThat(source.settings())
        .filteredOn(setting -> setting.name().matches(".*(secret|key).*"))
        .allMatch(SettingDescription::secret);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void manners_leaveTime(JobSource source) {
    assertThat(source.manners().pace()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void fetch_asksDeclaredHostsOnly(JobSource source) {
    FakeHttp http = web(source);

    crawl(source).run(http);

    assertThat(http.urls())
        .isNotEmpty()
        .allSatisfy(
            url ->
                assertThat(source.hosts(settings(source)))
                    .contains(PageAddress.of(url).orElseThrow().host()));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void fetch_ofAHealthyWeb_keepsOffersAndCompleteSlices(JobSource source) {
    KeptCrawl crawl = crawl(source);

    assertThat(crawl.run(web(source)).inventory()).isTrue();

    assertThat(crawl.slices).isNotEmpty().allMatch(slice -> slice.isComplete());
    assertThat(crawl.slices).extracting(slice -> slice.name()).doesNotHaveDuplicates();
    assertThat(crawl.urls()).doesNotHaveDuplicates();
    assertThat(crawl.pages).allMatch(page -> page.source().equals(source.id()));
    assertThat(crawl.pages.stream().flatMap(source::read)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void pages_kept_holdNoKey(JobSource source) {
    KeptCrawl crawl = crawl(source);

    crawl.run(web(source));

    assertThat(crawl.pages)
        .allSatisfy(
            page ->
                assertThat(page.url() + page.headers() + page.body())
                    .doesNotContain("my-", "secret"));
  }

  @ParameterizedTest
  @MethodSource("sourcesOfManyPages")
  void web_withoutEnd_isALimit(JobSource source) {
    FakeHttp http = FakeWeb.withoutEnd(source.id().value());

    assertThatThrownBy(() -> crawl(source).run(http))
        .hasMessageStartingWith(source.id() + ": LIMIT_REACHED: ")
        .hasMessageNotContaining("my-");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void crawl_killedAfterAnyPage_goesOnToTheSamePages(JobSource source) {
    KeptCrawl whole = crawl(source);
    whole.run(web(source));

    for (int kept = 1; kept <= whole.pages.size(); kept += 1 + whole.pages.size() / 10) {
      List<RawPage> before = whole.pages.subList(0, kept);
      KeptCrawl rest = crawl(source);
      FakeHttp http = web(source);
      rest.run(resuming(source, before, http));

      assertThat(rest.pages).isEqualTo(whole.pages);
      assertThat(rest.slices).isEqualTo(whole.slices);
      assertThat(http.urls().stream().map(url -> withoutKeys(source, url)))
          .doesNotContainAnyElementsOf(before.stream().map(RawPage::url).toList());
    }
  }

  /** Answers from the pages that are kept, and asks for the others. */
  private static Http resuming(JobSource source, List<RawPage> kept, FakeHttp http) {
    Map<String, RawPage> byUrl = new LinkedHashMap<>();
    kept.forEach(page -> byUrl.put(page.url(), page));
    return (HttpRequest request) -> {
      RawPage page = byUrl.get(withoutKeys(source, request.url()));
      if (page == null) {
        return http.send(request);
      }
      return new HttpAnswer(
          page.url(),
          page.status(),
          page.headers(),
          page.mediaType(),
          page.body(),
          page.fetchedAt());
    };
  }

  private static String withoutKeys(JobSource source, String url) {
    List<String> kept = new ArrayList<>();
    String[] parts = url.split("\\?", 2);
    for (String parameter : parts.length == 1 ? new String[0] : parts[1].split("&")) {
      if (!source.secretParameters().contains(parameter.split("=", 2)[0])) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? parts[0] : parts[0] + "?" + String.join("&", kept);
  }

  private static SourceSettings settings(JobSource source) {
    return SourceSettings.of(FakeWeb.settings(source.id().value()));
  }
}
