package org.jobsanalytics.etl.lake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RawPage;

/** Finds the runs of a lake and reads their pages. */
public final class RunReader {

  private final DataLake lake;

  public RunReader(DataLake lake) {
    this.lake = lake;
  }

  /** The finished runs, the oldest first; runs of several sources are one manifest a source. */
  public List<Manifest> runs() {
    return lake.list(RunFolder.RAW).stream()
        .filter(key -> key.endsWith("/" + RunFolder.MANIFEST))
        .map(key -> LakeJson.manifest(lake.read(key), key))
        .sorted(Comparator.comparing(Manifest::run).thenComparing(Manifest::source))
        .toList();
  }

  /**
   * Hands every page of a run to {@code receiver}, in the order they were written.
   *
   * @throws LakeException if a part is missing or not what the manifest says; pages of the parts
   *     before it have been handed over by then
   */
  public void pages(Manifest manifest, BiConsumer<PagePointer, RawPage> receiver) {
    String prefix = new RunFolder(manifest.sourceId(), manifest.runId()).prefix();
    for (Manifest.Part part : manifest.parts()) {
      readPart(prefix + part.name(), part, receiver);
    }
  }

  private void readPart(String key, Manifest.Part part, BiConsumer<PagePointer, RawPage> receiver) {
    byte[] packed = lake.read(key);
    String sha256 = Checksum.of(packed);
    if (!sha256.equals(part.sha256())) {
      throw new LakeException(
          String.format(
              Locale.ROOT,
              "lake: expected sha256 %s of %s, was %s; it was changed after its run: restore it",
              part.sha256(),
              key,
              sha256));
    }
    int line = 0;
    try (BufferedReader lines = unpack(packed)) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        PagePointer pointer = new PagePointer(key, line);
        receiver.accept(pointer, LakeJson.page(text, pointer.toString()));
      }
    } catch (IOException e) {
      throw new LakeException("lake: cannot unpack " + key + ": " + e, e);
    }
    if (line != part.pages()) {
      throw new LakeException(
          String.format(
              Locale.ROOT, "lake: expected %d pages in %s, was %d", part.pages(), key, line));
    }
  }

  private static BufferedReader unpack(byte[] packed) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(new ByteArrayInputStream(packed), 64 * 1024),
            StandardCharsets.UTF_8));
  }
}
