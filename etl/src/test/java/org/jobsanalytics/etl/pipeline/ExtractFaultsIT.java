package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.settings.LakeAddress;
import org.jobsanalytics.etl.settings.Settings;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong around a crawl is told in a sentence, and loses nothing. */
final class ExtractFaultsIT {

  private static final Extract.Order MONTH = new Extract.Order(30, false);

  private final Warehouse warehouse = TestServer.warehouse();
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private int suffix;

  @Test
  void clockThatWentBack_isToldAndNothingIsFetched() {
    extract(lake(), MONTH);
    now = now.minus(Duration.ofHours(1));

    assertThat(extract(lake(), MONTH).failure())
        .contains(
            "adzuna: the last crawl began at 2026-03-01T08:00:00Z, and the clock says"
                + " 2026-03-01T07:00:00Z: set the clock right");
    assertThat(pages()).containsExactly(4);

    now = now.plus(Duration.ofHours(2));
    assertThat(extract(lake(), MONTH).isComplete()).isTrue();
    assertThat(pages()).containsExactly(4, 4);
  }

  @Test
  void lakeThatIsFull_theNextCrawlGoesOn() {
    assertThat(extract(new FullLake(lake()), MONTH).failure())
        .contains("lake: cannot store part-00002.jsonl.gz: no space left");
    assertThat(pages()).isEmpty();

    Extracted next = extract(lake(), MONTH);

    assertThat(next.isComplete()).isTrue();
    assertThat(next.resumed()).isEqualTo(2);
    assertThat(pages()).containsExactly(4);
  }

  @Test
  void partOfAnUnfinishedCrawlThatWasCut_isToldUntilItIsRestored() throws IOException {
    extract(new FullLake(lake()), MONTH);
    Path part = only("part-00001.jsonl.gz");
    byte[] bytes = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(extract(lake(), MONTH).failure())
        .hasValueSatisfying(why -> assertThat(why).startsWith("lake: cannot unpack raw/"));

    Files.write(part, bytes);
    assertThat(extract(lake(), MONTH).isComplete()).isTrue();
    assertThat(pages()).containsExactly(4);
  }

  @Test
  void runIdThatIsTaken_isToldAndTheRunIsAsItWas() {
    extract(lake(), MONTH);
    suffix--;

    assertThat(extract(lake(), new Extract.Order(29, false)).failure())
        .hasValueSatisfying(
            why -> assertThat(why).contains("crawl.json, was another content; left as it is"));
    assertThat(pages()).containsExactly(4);
    assertThat(extract(lake(), new Extract.Order(29, false)).isComplete()).isTrue();
    assertThat(pages()).containsExactly(4, 4);
  }

  private DirectoryLake lake() {
    return new DirectoryLake(folder);
  }

  private Extracted extract(DataLake lake, Extract.Order order) {
    Web web = new Web(settings(), (source, quota) -> request -> page(request.url()), () -> now);
    return new Extract(lake, warehouse, web, new Silence(), new Random(suffix++))
        .run(List.of(new ScriptedSource("adzuna", 4, 2)), order)
        .get(0);
  }

  private HttpAnswer page(String url) {
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
        false,
        Map.of());
  }

  /** How many pages each finished run has; fails if one cannot be read. */
  private List<Integer> pages() {
    RunReader reader = new RunReader(lake());
    List<Manifest> runs = reader.runs();
    runs.forEach(run -> reader.pages(run, (pointer, page) -> {}));
    return runs.stream().map(Manifest::pages).toList();
  }

  private Path only(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  /** A lake with room for one part. */
  private record FullLake(DataLake lake) implements DataLake {
    @Override
    public void put(String key, byte[] content) {
      String name = key.substring(key.lastIndexOf('/') + 1);
      if (name.startsWith("part-") && !name.equals("part-00001.jsonl.gz")) {
        throw new LakeException("lake: cannot store " + name + ": no space left");
      }
      lake.put(key, content);
    }

    @Override
    public void close() {
      lake.close();
    }

    @Override
    public byte[] read(String key) {
      return lake.read(key);
    }

    @Override
    public List<String> list(String prefix) {
      return lake.list(prefix);
    }

    @Override
    public String address() {
      return lake.address();
    }
  }
}
