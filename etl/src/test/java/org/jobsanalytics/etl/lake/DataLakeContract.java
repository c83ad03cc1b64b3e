package org.jobsanalytics.etl.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every lake promises, wherever its objects are. */
abstract class DataLakeContract {

  private static final SourceId SOURCE = new SourceId("adzuna");
  private static final RunId RUN = new RunId("20260102T030405Z-00000a");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final CrawlStart START =
      new CrawlStart(NOON.minusSeconds(60), NOON, "", true, false);

  private DataLake lake;

  /** A lake that is empty, or whose objects of other tests are not seen. */
  abstract DataLake emptyLake();

  @BeforeEach
  void open() {
    lake = emptyLake();
  }

  @AfterEach
  void close() {
    lake.close();
  }

  DataLake lake() {
    return lake;
  }

  @Test
  void put_isReadBackAndListedInOrder() {
    lake.put("raw/b/2", bytes("two"));
    lake.put("raw/b/1", bytes("one"));
    lake.put("raw/bb/3", bytes("three"));

    assertThat(lake.read("raw/b/2")).isEqualTo(bytes("two"));
    assertThat(lake.list("raw/b/")).containsExactly("raw/b/1", "raw/b/2");
    assertThat(lake.list("raw/b")).containsExactly("raw/b/1", "raw/b/2", "raw/bb/3");
    assertThat(lake.list("other/")).isEmpty();
  }

  @Test
  void putAgain_sameContentIsNoError() {
    lake.put("raw/1", bytes("one"));
    lake.put("raw/1", bytes("one"));

    assertThat(lake.list("raw/")).containsExactly("raw/1");
  }

  @Test
  void putAgain_otherContentIsRefusedAndTheFirstStays() {
    lake.put("raw/1", bytes("one"));

    assertThatThrownBy(() -> lake.put("raw/1", bytes("uno")))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("raw/1")
        .hasMessageContaining("left as it is");
    assertThat(lake.read("raw/1")).isEqualTo(bytes("one"));
  }

  @Test
  void largePart_comesBackByteForByte() {
    byte[] noise = new byte[8 * 1024 * 1024];
    new Random(1).nextBytes(noise);

    lake.put("raw/source=adzuna/part-00001.jsonl.gz", noise);

    assertThat(lake.read("raw/source=adzuna/part-00001.jsonl.gz")).isEqualTo(noise);
  }

  @Test
  void emptyObject_comesBack() {
    lake.put("raw/empty", new byte[0]);

    assertThat(lake.read("raw/empty")).isEmpty();
  }

  @Test
  void missingObject_isNamed() {
    assertThatThrownBy(() -> lake.read("raw/none"))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("expected an object at")
        .hasMessageContaining("raw/none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret", "raw/../../secret", "/raw/1", "raw//1", "raw/./1", ""})
  void keyThatIsNoPathOfTheLake_isRefused(String key) {
    assertThatThrownBy(() -> lake.read(key)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lake.put(key, bytes("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @Test
  void importedRun_isReadWordForWord() {
    RunWriter writer = new RunWriter(lake, SOURCE, RUN, new RunWriter.Times(NOON, NOON));
    List<RawPage> pages = List.of(page("1", "é\u0000\n"), page("2", "\uD83D\uDE00"));
    pages.forEach(writer::add);

    Manifest manifest = writer.finish(NOON);

    assertThat(new RunReader(lake).runs()).containsExactly(manifest);
    assertThat(pages(manifest)).isEqualTo(pages);
  }

  /** An unfinished run's state is what it began with and its parts; none of it is ever changed. */
  @Test
  void crawlBrokenOffTwice_goesOnFromItsPartsAndOverwritesNothing() {
    CrawlWriter first = CrawlWriter.begin(lake, SOURCE, RUN, START);
    first.add(page("1", "one"));
    first.end(new Slice("a", OptionalInt.of(1), 1, 0));
    first.add(page("lost", "in memory only"));
    List<byte[]> before = contents();

    CrawlWriter second = CrawlWriter.unfinished(lake, SOURCE).orElseThrow();
    second.add(page("1", "one"));
    second.add(page("2", "two"));
    second.suspend();
    CrawlWriter third = CrawlWriter.unfinished(lake, SOURCE).orElseThrow();
    third.add(page("3", "three"));
    Manifest manifest =
        third.finish(
            new CrawlWriter.Ending(NOON, true, Optional.of(Instant.EPOCH), Optional.of("cursor")));

    assertThat(second.kept("https://adzuna.example/1")).contains(page("1", "one"));
    assertThat(third.start()).isEqualTo(START);
    assertThat(third.keptPages()).isEqualTo(2);
    assertThat(pages(manifest)).extracting(RawPage::body).containsExactly("one", "two", "three");
    assertThat(contents()).containsAll(before);
    assertThat(CrawlWriter.unfinished(lake, SOURCE)).isEmpty();
  }

  private List<byte[]> contents() {
    return lake.list("raw/").stream().map(lake::read).toList();
  }

  private List<RawPage> pages(Manifest manifest) {
    List<RawPage> pages = new ArrayList<>();
    new RunReader(lake).pages(manifest, (pointer, page) -> pages.add(page));
    return Collections.unmodifiableList(pages);
  }

  private static RawPage page(String id, String body) {
    return new RawPage(SOURCE, "https://adzuna.example/" + id, NOON, 200, "application/json", body);
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
