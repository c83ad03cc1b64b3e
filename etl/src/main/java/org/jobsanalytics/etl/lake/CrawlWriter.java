package org.jobsanalytics.etl.lake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Writes the pages that a crawl fetches from one source. A crawl that was broken off is opened
 * again with what it has: a page of the same address is kept once, and need not be fetched again.
 */
public final class CrawlWriter {

  private final DataLake lake;
  private final RunFolder folder;
  private final CrawlStart start;
  private final KeptPages kept;
  private final PartWriter parts;
  private final List<Manifest.SliceCount> slices = new ArrayList<>();

  private CrawlWriter(DataLake lake, RunFolder folder, CrawlStart start) {
    this.lake = lake;
    this.folder = folder;
    this.start = start;
    this.kept = KeptPages.of(lake, folder);
    this.parts = new PartWriter(lake, folder, kept.parts());
  }

  /** Begins a crawl and writes down what it was asked for. */
  public static CrawlWriter begin(DataLake lake, SourceId source, RunId run, CrawlStart start) {
    RunFolder folder = new RunFolder(source, run);
    lake.put(folder.start(), LakeJson.bytes(start));
    return new CrawlWriter(lake, folder, start);
  }

  /** The newest crawl of {@code source} that began and has no manifest, if there is one. */
  public static Optional<CrawlWriter> unfinished(DataLake lake, SourceId source) {
    List<String> keys = lake.list(RunFolder.runsOf(source));
    return keys.stream()
        .filter(key -> key.endsWith("/" + RunFolder.START))
        .map(key -> key.substring(0, key.length() - RunFolder.START.length()))
        .filter(prefix -> !keys.contains(prefix + RunFolder.MANIFEST))
        .reduce((older, newer) -> newer)
        .map(prefix -> open(lake, source, prefix));
  }

  /** What the newest crawl of {@code source} was asked for, if there was one. */
  public static Optional<CrawlStart> newest(DataLake lake, SourceId source) {
    return lake.list(RunFolder.runsOf(source)).stream()
        .filter(key -> key.endsWith("/" + RunFolder.START))
        .reduce((older, newer) -> newer)
        .map(key -> LakeJson.start(lake.read(key), key));
  }

  private static CrawlWriter open(DataLake lake, SourceId source, String prefix) {
    String run = prefix.substring(prefix.indexOf("run=") + 4, prefix.length() - 1);
    RunFolder folder = new RunFolder(source, new RunId(run));
    CrawlStart start = LakeJson.start(lake.read(folder.start()), folder.start());
    return new CrawlWriter(lake, folder, start);
  }

  public RunId run() {
    return folder.run();
  }

  public CrawlStart start() {
    return start;
  }

  /** The page of that address that this crawl has already, if it was there when it was opened. */
  public Optional<RawPage> kept(String url) {
    return kept.page(url);
  }

  /** When the last page was fetched that there was when this crawl was opened; else its start. */
  public Instant lastFetched() {
    return kept.lastFetched().orElse(start.to());
  }

  /** How many pages there were when this crawl was opened. */
  public int keptPages() {
    return kept.size();
  }

  /** Adds a page, unless there was one of its address when this crawl was opened. */
  public void add(RawPage page) {
    if (!kept.has(page.url())) {
      parts.add(page);
    }
  }

  /** Ends a slice: what was added is stored, so that a crash from here on loses none of it. */
  public void end(Slice slice) {
    parts.close();
    slices.add(Manifest.SliceCount.of(slice));
  }

  /**
   * How the crawl came out.
   *
   * @param inventoryFrom the least creation time that its inventory holds; empty if it is none
   */
  public record Ending(
      Instant finishedAt,
      boolean complete,
      Optional<Instant> inventoryFrom,
      Optional<String> cursor) {}

  /** Writes the last part and the manifest. */
  public Manifest finish(Ending ending) {
    parts.close();
    Manifest manifest =
        new Manifest(
            Manifest.VERSION,
            folder.run().value(),
            folder.source().value(),
            Manifest.Kind.CRAWL,
            start.to(),
            start.to(),
            ending.finishedAt(),
            ending.complete(),
            ending.inventoryFrom().isPresent(),
            ending.inventoryFrom().orElse(start.to()),
            start.simulated(),
            start.dropAccepted(),
            ending.cursor().orElse(""),
            slices,
            parts.written());
    lake.put(folder.manifest(), LakeJson.bytes(manifest));
    return manifest;
  }

  /** Stores what was added, without a manifest: the crawl is to be gone on with. */
  public Collection<Manifest.Part> suspend() {
    parts.close();
    return parts.written();
  }
}
