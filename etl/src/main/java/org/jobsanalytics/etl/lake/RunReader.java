package org.jobsanalytics.etl.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/** Finds the runs of a lake and reads their pages. */
public final class RunReader {

  private static final Pattern FOLDER =
      Pattern.compile(
          RunFolder.RAW + "source=([^/]+)/date=[^/]+/run=([^/]+)/" + RunFolder.MANIFEST);

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
   * @throws LakeException if it is none, or that of another run
   */
  public Manifest manifest(String key) {
    Manifest manifest = LakeJson.manifest(lake.read(key), key);
    String home = folder(manifest).manifest();
    if (!home.equals(key)) {
      throw new LakeException(
          "lake: "
              + key
              + " is the manifest of another folder's run, "
              + home
              + "; remove the copy");
    }
    return manifest;
  }

  private static RunFolder folder(Manifest manifest) {
    return new RunFolder(manifest.sourceId(), manifest.runId());
  }

  /** One source's share of a run. */
  public record Name(SourceId source, RunId run) {}

  /**
   * The names of all finished runs, the oldest first, without reading them.
   *
   * @throws LakeException if a manifest lies where none can be
   */
  public List<Name> names() {
    return manifests().stream().map(RunReader::name).toList();
  }

  private static Name name(String key) {
    Matcher folder = FOLDER.matcher(key);
    if (folder.matches()) {
      try {
        return new Name(new SourceId(folder.group(1)), new RunId(folder.group(2)));
      } catch (IllegalArgumentException e) {
        // Said below: a copy that somebody named his own way, for one.
      }
    }
    throw new LakeException("lake: expected a manifest in a run's folder, was at " + key);
  }

  /** The manifest of a run's share of a source; empty if the lake has none. */
  public Optional<Manifest> manifest(SourceId source, RunId run) {
    String key = new RunFolder(source, run).manifest();
    return lake.list(key).contains(key) ? Optional.of(manifest(key)) : Optional.empty();
  }

  /**
   * One page.
   *
   * @throws LakeException if it is not in the lake any more, or its part is not what the manifest
   *     says
   */
  public RawPage page(PagePointer pointer) {
    int end = pointer.part().lastIndexOf('/') + 1;
    String name = pointer.part().substring(end);
    List<RawPage> found = new ArrayList<>();
    manifest(pointer.part().substring(0, end) + RunFolder.MANIFEST).parts().stream()
        .filter(part -> part.name().equals(name))
        .forEach(
            part ->
                readPart(
                    pointer.part(),
                    part,
                    (place, page) -> {
                      if (place.equals(pointer)) {
                        found.add(page);
                      }
                    }));
    return found.stream()
        .findFirst()
        .orElseThrow(() -> new LakeException("lake: expected a page at " + pointer + ", was none"));
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
    String prefix = folder(manifest).prefix();
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
