package org.jobsanalytics.etl.lake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Writes the pages of one run and source: parts of a few megabytes, and the manifest when {@link
 * #finish} says so. Without it, what was written does not exist for readers.
 */
public final class RunWriter {

  /** A part is closed when it has reached this size, packed: a crash loses one part at most. */
  private static final int PART_BYTES = 6 * 1024 * 1024;

  private final DataLake lake;
  private final RunFolder folder;
  private final Manifest.Kind kind;
  private final Instant capturedAt;
  private final Instant startedAt;
  private final List<Manifest.Part> parts = new ArrayList<>();

  private ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private GZIPOutputStream lines = pack(packed);
  private int pages;

  /** Starts a run; nothing is written before the first part is full. */
  public RunWriter(DataLake lake, SourceId source, RunId run, Manifest.Kind kind, Times times) {
    this.lake = lake;
    this.folder = new RunFolder(source, run);
    this.kind = kind;
    this.capturedAt = times.capturedAt();
    this.startedAt = times.startedAt();
  }

  /**
   * When a run's pages were fetched and when the run began; the two differ for an import.
   *
   * @param capturedAt when its pages were fetched
   * @param startedAt when the run began
   */
  public record Times(Instant capturedAt, Instant startedAt) {}

  /** Adds a page. */
  public void add(RawPage page) {
    try {
      lines.write(LakeJson.line(page).getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
      // Makes the packed size known; the few bytes it costs are nothing beside a page.
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    pages++;
    if (packed.size() >= PART_BYTES) {
      closePart();
    }
  }

  private void closePart() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    byte[] content = packed.toByteArray();
    String name = RunFolder.partName(parts.size() + 1);
    lake.put(folder.prefix() + name, content);
    parts.add(new Manifest.Part(name, Checksum.of(content), content.length, pages));
    packed = new ByteArrayOutputStream();
    lines = pack(packed);
    pages = 0;
  }

  /** Writes the last part and the manifest. */
  public Manifest finish(Instant finishedAt, boolean complete) {
    if (pages > 0) {
      closePart();
    }
    Manifest manifest =
        new Manifest(
            Manifest.VERSION,
            folder.run().value(),
            folder.source().value(),
            kind,
            capturedAt,
            startedAt,
            finishedAt,
            complete,
            false,
            parts);
    lake.put(folder.manifest(), LakeJson.bytes(manifest));
    return manifest;
  }

  private static GZIPOutputStream pack(ByteArrayOutputStream target) {
    try {
      return new GZIPOutputStream(target, 64 * 1024, true);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
