package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jobsanalytics.etl.extract.HttpSettings;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.PoliteHttp;
import org.jobsanalytics.etl.extract.TestSite;
import org.jobsanalytics.etl.extract.VirtualWaiting;
import org.jobsanalytics.etl.extract.Visit;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.settings.LakeAddress;
import org.jobsanalytics.etl.settings.Settings;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server is asked through the real way out; only the clock is virtual. */
final class QuotaIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Extract.Order MONTH = new Extract.Order(30, false);

  @TempDir Path folder;
  private final TestSite site = TestSite.open();
  private final VirtualWaiting waiting = VirtualWaiting.exact();
  private Warehouse warehouse;
  private DirectoryLake lake;

  @BeforeEach
  void open() {
    site.on("/offers", TestSite.text("offers"));
    warehouse = TestServer.warehouse();
    lake = new DirectoryLake(folder);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void listLongerThanADaysQuota_isFinishedOverDaysWithNoPageAskedTwice() {
    ScriptedSource source = threeADay(8);

    Extracted first = extract(source);
    waiting.pause(DAY);
    Extracted second = extract(source);
    waiting.pause(DAY);
    Extracted third = extract(source);

    assertThat(first.failure().orElseThrow())
        .contains("QUOTA_SPENT: expected fewer than 3 requests in 1 days, was 3");
    assertThat(second.failure().orElseThrow()).contains("QUOTA_SPENT");
    assertThat(third.isComplete()).isTrue();
    assertThat(List.of(second.run(), third.run())).containsOnly(first.run());
    assertThat(site.asked()).hasSize(8).doesNotHaveDuplicates();
    assertThat(new RunReader(lake).runs()).extracting(Manifest::pages).containsExactly(8);
  }

  @Test
  void pagesThatAreKept_areNotCountedAgain() throws SQLException {
    ScriptedSource source = threeADay(4);
    extract(source);
    waiting.pause(DAY);

    extract(source);

    assertThat(site.asked()).hasSize(4);
    assertThat(counted(source)).isEqualTo(4);
  }

  @Test
  void requestThatIsRepeated_isCountedEachTime() throws SQLException {
    site.on("/offers", TestSite.status(500), TestSite.status(500), TestSite.text("offers"));
    ScriptedSource source = source(2, new Manners.Limit(100, DAY));

    extract(source);

    assertThat(site.asked()).hasSize(4);
    assertThat(counted(source)).isEqualTo(4);
  }

  @Test
  void sourceWhoseLimitsAreOnlyWaitedFor_isNotCounted() throws SQLException {
    ScriptedSource source = source(2, new Manners.Limit(25, Duration.ofMinutes(1)));

    extract(source);

    assertThat(site.asked()).hasSize(2);
    assertThat(counted(source)).isZero();
  }

  @Test
  void retries_endWithTheQuota() {
    site.on("/offers", TestSite.status(500));

    Extracted result = extract(threeADay(2));

    assertThat(result.failure().orElseThrow()).contains("QUOTA_SPENT");
    assertThat(site.asked()).hasSize(3);
  }

  @Test
  void requests_areCountedOverRuns() {
    ScriptedSource source = threeADay(2);
    extract(source);
    waiting.pause(Duration.ofHours(1));

    Extracted second = extract(source);
    waiting.pause(DAY);
    Extracted third = extract(source);

    assertThat(second.failure().orElseThrow()).contains("QUOTA_SPENT");
    assertThat(third.isComplete()).isTrue();
    assertThat(site.asked()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # pages a day, a week; hours paused; goes on?
          3, 100,  47, true
          3, 100,  49, false
          3,   3, 190, true
          3,   3, 193, false
          9,   9,  25, false
          """)
  void pause_isAsLongAsTheLongestSpentLimitAndADay(
      int perDay, int perWeek, int hours, boolean goesOn) {
    site.on("/offers", TestSite.text("1"), TestSite.text("2"), TestSite.text("3"), gone());
    ScriptedSource source =
        source(6, new Manners.Limit(perDay, DAY), new Manners.Limit(perWeek, DAY.multipliedBy(7)));
    Extracted first = extract(source);
    site.on("/offers", TestSite.text("offers"));
    waiting.pause(Duration.ofHours(hours));

    Extracted second = extract(source);

    assertThat(first.failure()).isPresent();
    assertThat(second.run().equals(first.run())).isEqualTo(goesOn);
  }

  private static TestSite.Answer gone() {
    return TestSite.status(403);
  }

  private ScriptedSource threeADay(int pages) {
    return source(pages, new Manners.Limit(3, DAY));
  }

  private ScriptedSource source(int pages, Manners.Limit... limits) {
    return new ScriptedSource("adzuna", pages, 2).at("http://" + site.host(), limits);
  }

  private int counted(ScriptedSource source) throws SQLException {
    return warehouse.bookmarks(source.id()).requestsSince(Instant.EPOCH);
  }

  private Extracted extract(ScriptedSource source) {
    Web web =
        new Web(
            settings(),
            (any, quota) ->
                PoliteHttp.of(
                    new Visit(source.id(), source.manners(), Set.of(site.host()), quota),
                    HttpSettings.of("test@example.org"),
                    waiting),
            waiting::now);
    return new Extract(lake, warehouse, web, new Silence(), new Random(7))
        .run(List.of(source), MONTH)
        .get(0);
  }

  private Settings settings() {
    return new Settings(
        folder,
        new LakeAddress.Folder(folder),
        new Settings.WarehouseAddress.Embedded(folder),
        folder,
        1,
        Optional.of("test@example.org"),
        false,
        Map.of());
  }
}
