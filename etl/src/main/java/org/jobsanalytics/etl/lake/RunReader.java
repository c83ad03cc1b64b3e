package org.jobsanalytics.etl.lake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RawPage;

/** Finds the runs of a lake and reads their pages. */
public final class RunReader {

  private final DataLake lake;

  public RunReader(DataLake lake) {
    this.lake = lake;
  }

  /** The keys of the manifests of all finished runs, the oldest run first. */
  public List<String> manifests() {
    return lake.list(RunFolder.RAW).stream()
        .filter(key -> key.endsWith("/" + RunFolder.MANIFEST))
        .sorted(Comparator.comparing(RunReader::run).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static String run(String key) {
    return key.substring(key.indexOf("/run=") + 1);
  }

  /**
   * The manifest of that key.
   *
   * @throws LakeException if it is none
   */
  public Manifest manifest(String key) {
    return LakeJson.manifest(lake.read(key), key);
  }

  /**
   * The manifests of all finished runs, the oldest first.
   *
   * @throws LakeException if one of them is none
   */
  public List<Manifest> runs() {
    return manifests().stream().map(this::manifest).toList();
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

  /**
   * Hands every page of the part {@code key} to {@code receiver}, in the order they were written.
   *
   * @throws LakeException as {@link #pages} does, and if no manifest tells of the part
   */
  public void part(String key, BiConsumer<PagePointer, RawPage> receiver) {
    String folder = key.substring(0, key.lastIndexOf('/') + 1);
    String name = key.substring(folder.length());
    Manifest.Part part =
        manifest(folder + RunFolder.MANIFEST).parts().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new LakeException("lake: the manifest of " + folder + " has no part " + name));
    readPart(key, part, receiver);
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
    int pages = PackedPages.read(key, packed, receiver);
    if (pages != part.pages()) {
      throw new LakeException(
          String.format(
              Locale.ROOT, "lake: expected %d pages in %s, was %d", part.pages(), key, pages));
    }
  }
}
