package org.jobsanalytics.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunTest {

  private static final SourceId SOURCE = new SourceId("adzuna");
  private static final RunId RUN = new RunId("20260102T030405Z-00000a");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final String FOLDER = "raw/source=adzuna/date=2026-01-02/run=" + RUN + "/";

  @TempDir Path folder;
  private DataLake lake;
  private RunReader reader;

  @BeforeEach
  void open() {
    lake = new DirectoryLake(folder);
    reader = new RunReader(lake);
  }

  @Test
  void finished_pagesComeBackWordForWord() {
    RunWriter writer = writer();
    List<RawPage> pages =
        List.of(page("{\"é\":\"\u0000\\ \"}\n<b>\u2028\uD83D\uDE00"), page(""), page("]"));
    pages.forEach(writer::add);

    Manifest manifest = writer.finish(NOON);

    assertThat(reader.runs()).containsExactly(manifest);
    assertThat(read(manifest)).isEqualTo(pages);
  }

  @Test
  void unfinished_doesNotExistForReaders() {
    RunWriter writer = writer();
    writer.add(page("x"));

    assertThat(reader.runs()).isEmpty();
  }

  @Test
  void muchContent_isSpreadOverPartsOfAFewMegabytes() {
    RunWriter writer = writer();
    Random random = new Random(1);
    byte[] noise = new byte[1024 * 1024];
    for (int i = 0; i < 16; i++) {
      random.nextBytes(noise);
      writer.add(page(HexFormat.of().formatHex(noise)));
    }

    Manifest manifest = writer.finish(NOON);

    assertThat(manifest.parts()).hasSizeGreaterThan(1);
    assertThat(manifest.parts()).allMatch(part -> part.bytes() < 8 * 1024 * 1024);
    assertThat(read(manifest)).hasSize(16);
    assertThat(lake.list(FOLDER))
        .startsWith(FOLDER + "manifest.json", FOLDER + "part-00001.jsonl.gz");
  }

  @Test
  void noPages_theManifestSaysSo() {
    Manifest manifest = writer().finish(NOON);

    assertThat(manifest.parts()).isEmpty();
    assertThat(read(manifest)).isEmpty();
  }

  @Test
  void changedPart_isRefusedByItsChecksum() throws IOException {
    RunWriter writer = writer();
    writer.add(page("x"));
    Manifest manifest = writer.finish(NOON);
    Path part = folder.resolve(FOLDER + "part-00001.jsonl.gz");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);

    assertThatThrownBy(() -> read(manifest))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("expected sha256")
        .hasMessageContaining("part-00001");
  }

  @Test
  void missingPart_isNamed() throws IOException {
    RunWriter writer = writer();
    writer.add(page("x"));
    Manifest manifest = writer.finish(NOON);
    Files.delete(folder.resolve(FOLDER + "part-00001.jsonl.gz"));

    assertThatThrownBy(() -> read(manifest))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("part-00001");
  }

  @Test
  void manifestThatIsNone_isNamed() throws IOException {
    Files.createDirectories(folder.resolve(FOLDER));
    Files.writeString(folder.resolve(FOLDER + "manifest.json"), "{\"version\":");

    assertThatThrownBy(() -> reader.runs())
        .isInstanceOf(LakeException.class)
        .hasMessageContaining(FOLDER + "manifest.json");
  }

  @Test
  void manifestOfBeforeInventoriesHadABeginning_isTakenToHoldNone() throws IOException {
    writer().finish(NOON);
    Path file = folder.resolve(FOLDER + "manifest.json");
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replaceAll("\"inventoryFrom\" : \"[^\"]*\",\\s*", "")
            .replaceAll(",\\s*\"sha256\" : \"[0-9a-f]*\"\\s*}\\s*$", "}"));

    assertThat(Files.readString(file)).isNotEqualTo(text);
    assertThat(reader.runs()).extracting(Manifest::inventoryFrom).containsExactly(NOON);
  }

  private RunWriter writer() {
    return new RunWriter(lake, SOURCE, RUN, new RunWriter.Times(NOON, NOON));
  }

  private static RawPage page(String body) {
    return new RawPage(SOURCE, "https://adzuna.example/1", NOON, 200, "application/json", body);
  }

  private List<RawPage> read(Manifest manifest) {
    List<RawPage> pages = new ArrayList<>();
    reader.pages(manifest, (pointer, page) -> pages.add(page));
    return pages;
  }
}
