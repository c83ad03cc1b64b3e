package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.settings.LakeAddress;
import org.jobsanalytics.etl.settings.Settings;
import org.jobsanalytics.etl.warehouse.SourceLoad;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExtractIT {

  private static final Extract.Order MONTH = new Extract.Order(30, false);
  private static final SourceId ADZUNA = new SourceId("adzuna");

  @TempDir Path folder;
  private Warehouse warehouse;
  private DirectoryLake lake;
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final List<String> requests = new ArrayList<>();
  private int failAt = Integer.MAX_VALUE;
  private boolean simulated;
  private int closed;

  @BeforeEach
  void open() {
    warehouse = TestServer.warehouse();
    lake = new DirectoryLake(folder);
  }

  @Test
  void healthy_theManifestSaysWhatWasAnnouncedAndFetched() {
    Extracted result = extract(new ScriptedSource("adzuna", 4, 2));

    Manifest manifest = result.manifest().orElseThrow();
    assertThat(result.isComplete()).isTrue();
    assertThat(manifest.pages()).isEqualTo(4);
    assertThat(manifest.announced()).hasValue(4);
    assertThat(manifest.fetched()).isEqualTo(4);
    assertThat(manifest.cursor()).isEqualTo("to 2026-03-01T08:00:00Z");
    assertThat(manifest.inventory()).isTrue();
    assertThat(urls(manifest)).allMatch(url -> !url.contains("secret"));
  }

  @Test
  void fewerThanAnnounced_isIncompleteAndNoInventory() {
    Extracted result = extract(new ScriptedSource("adzuna", 4, 3));

    assertThat(result.manifest().orElseThrow().complete()).isFalse();
    assertThat(result.manifest().orElseThrow().inventory()).isFalse();
  }

  @Test
  void brokenOff_theNextGoesOnWithTheSameRunAndFetchesNothingTwice() {
    ScriptedSource source = new ScriptedSource("adzuna", 6, 2);
    failAt = 4;
    Extracted first = extract(source);
    failAt = Integer.MAX_VALUE;
    requests.clear();
    now = now.plus(Duration.ofHours(1));

    Extracted second = extract(source);

    assertThat(first.failure()).hasValueSatisfying(why -> assertThat(why).contains("UNAVAILABLE"));
    assertThat(new RunReader(lake).runs()).hasSize(1);
    assertThat(second.run()).isEqualTo(first.run());
    assertThat(second.resumed()).isEqualTo(3);
    assertThat(requests).hasSize(3).allMatch(url -> url.matches(".*page=[456]&.*"));
    assertThat(urls(second.manifest().orElseThrow()))
        .containsExactly(
            source.url(1),
            source.url(2),
            source.url(3),
            source.url(4),
            source.url(5),
            source.url(6));
  }

  @Test
  void brokenOffLongAgo_isClosedAsItIsAndANewOneBegins() {
    failAt = 4;
    Extracted first = extract(new ScriptedSource("adzuna", 6, 2));
    failAt = Integer.MAX_VALUE;
    now = now.plus(Duration.ofHours(25));

    Extracted second = extract(new ScriptedSource("adzuna", 6, 2));

    assertThat(second.run()).isNotEqualTo(first.run());
    List<Manifest> runs = new RunReader(lake).runs();
    assertThat(runs).extracting(Manifest::complete).containsExactly(false, true);
    assertThat(runs).extracting(Manifest::pages).containsExactly(3, 6);
  }

  @Test
  void oneFails_theOthersAreWhole() {
    failAt = 1;
    List<Extracted> results =
        new Extract(lake, warehouse, webFailingFor("adzuna"), new Silence(), new Random(1))
            .run(
                List.of(new ScriptedSource("adzuna", 2, 2), new ScriptedSource("wttj", 2, 2)),
                MONTH);

    assertThat(results).extracting(Extracted::isComplete).containsExactly(false, true);
    assertThat(results.get(0).failure()).isPresent();
    assertThat(new RunReader(lake).runs()).extracting(Manifest::source).containsExactly("wttj");
  }

  @Test
  void oneBreaksAsNobodyForesaw_theOthersAreWhole() {
    Web web =
        new Web(
            settings(),
            (source, quota) -> {
              if (source.id().equals(ADZUNA)) {
                throw new IllegalStateException("unforeseen");
              }
              return healthy();
            },
            () -> now);

    List<Extracted> results =
        new Extract(lake, warehouse, web, new Silence(), new Random(1))
            .run(
                List.of(new ScriptedSource("adzuna", 2, 2), new ScriptedSource("wttj", 2, 2)),
                MONTH);

    assertThat(results).extracting(Extracted::isComplete).containsExactly(false, true);
    assertThat(results.get(0).failure().orElseThrow()).contains("adzuna", "unforeseen");
  }

  @Test
  void brokenOffWithASmallerWindow_isClosedAndTheWiderOneBegins() {
    failAt = 4;
    Extracted first = extract(new ScriptedSource("adzuna", 6, 2), new Extract.Order(29, false));
    failAt = Integer.MAX_VALUE;
    now = now.plus(Duration.ofHours(1));

    Extracted second = extract(new ScriptedSource("adzuna", 6, 2), MONTH);

    assertThat(second.run()).isNotEqualTo(first.run());
    assertThat(new RunReader(lake).runs()).extracting(Manifest::pages).containsExactly(3, 6);
  }

  @Test
  void afterACompleteInventory_theNextGoesOnFromTheCursorForADay() throws SQLException {
    ScriptedSource source = new ScriptedSource("adzuna", 2, 2);
    load(extract(source).manifest().orElseThrow());
    assertThat(source.asked().cursor()).isEmpty();
    String cursor = "to " + now;

    now = now.plus(Duration.ofHours(3));
    extract(source);
    assertThat(source.asked().cursor()).isEqualTo(Optional.of(cursor));

    now = now.plus(Duration.ofHours(18));
    extract(source);
    assertThat(source.asked().cursor()).isEmpty();
  }

  @Test
  void widerWindowThanTheInventorys_goesBack() throws SQLException {
    ScriptedSource source = new ScriptedSource("adzuna", 2, 2);
    Manifest week = extract(source, new Extract.Order(7, false)).manifest().orElseThrow();
    load(week);
    now = now.plus(Duration.ofHours(1));

    extract(source, MONTH);

    assertThat(week.inventoryFrom()).isEqualTo("2026-02-22T08:00:00Z");
    assertThat(source.asked().cursor()).isEmpty();
    assertThat(source.asked().window().from()).isEqualTo(now.minus(Duration.ofDays(30)));
  }

  @Test
  void narrowerWindowThanTheInventorys_staysIncremental() throws SQLException {
    ScriptedSource source = new ScriptedSource("adzuna", 2, 2);
    load(extract(source, MONTH).manifest().orElseThrow());
    Extract.Order week = new Extract.Order(7, false);
    now = now.plus(Duration.ofHours(1));

    Manifest second = extract(source, week).manifest().orElseThrow();
    load(second);
    now = now.plus(Duration.ofHours(1));
    extract(source, MONTH);

    assertThat(second.inventory()).isFalse();
    assertThat(source.asked().cursor()).contains("to 2026-03-01T09:00:00Z");
  }

  @Test
  void brokenOffInAnotherWorld_isClosedAndNotGoneOnWith() {
    failAt = 4;
    simulated = true;
    Extracted first = extract(new ScriptedSource("adzuna", 6, 2));
    failAt = Integer.MAX_VALUE;
    simulated = false;
    now = now.plus(Duration.ofHours(1));

    Extracted second = extract(new ScriptedSource("adzuna", 6, 2));

    assertThat(second.run()).isNotEqualTo(first.run());
    assertThat(second.resumed()).isZero();
    List<Manifest> runs = new RunReader(lake).runs();
    assertThat(runs).extracting(Manifest::simulated).containsExactly(true, false);
    assertThat(runs).extracting(Manifest::complete).containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, Integer.MAX_VALUE})
  void wayOut_isClosedHoweverTheCrawlEnds(int firstFailure) {
    failAt = firstFailure;

    extract(new ScriptedSource("adzuna", 2, 2));

    assertThat(closed).isEqualTo(1);
  }

  private Extracted extract(ScriptedSource source) {
    return extract(source, MONTH);
  }

  private Extracted extract(ScriptedSource source, Extract.Order order) {
    Web web = new Web(settings(), (any, quota) -> new WayOut(), () -> now);
    return new Extract(lake, warehouse, web, new Silence(), new Random(7))
        .run(List.of(source), order)
        .get(0);
  }

  private Web webFailingFor(String failing) {
    return new Web(
        settings(),
        (source, quota) -> source.id().value().equals(failing) ? this::answer : healthy(),
        () -> now);
  }

  private Http healthy() {
    return request -> answered(request.url());
  }

  private HttpAnswer answer(HttpRequest request) {
    requests.add(request.url());
    int page = Integer.parseInt(request.url().replaceAll(".*page=(\\d+).*", "$1"));
    if (page >= failAt) {
      throw new SourceException(ADZUNA, SourceException.Code.UNAVAILABLE, "scripted");
    }
    return answered(request.url());
  }

  private HttpAnswer answered(String url) {
    return new HttpAnswer(url, 200, new TreeMap<>(), "text/plain", "body of " + url, now);
  }

  private Settings settings() {
    return new Settings(
        folder,
        new LakeAddress.Folder(folder),
        new Settings.WarehouseAddress.Embedded(folder),
        folder,
        1,
        Optional.of("test@example.org"),
        simulated,
        Map.of());
  }

  private void load(Manifest manifest) throws SQLException {
    RunRecord run = ManifestLoad.record(manifest);
    try (SourceLoad load = warehouse.load(run)) {
      load.finish(new org.jobsanalytics.etl.model.Ledger.Pages(0, 0, 0, 0));
    }
  }

  private List<String> urls(Manifest manifest) {
    List<String> urls = new ArrayList<>();
    new RunReader(lake).pages(manifest, (pointer, page) -> urls.add(page.url()));
    return urls;
  }

  /** Answers as scripted, and counts when it is closed. */
  private final class WayOut implements Http {
    @Override
    public HttpAnswer send(HttpRequest request) {
      return answer(request);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
