package org.jobsanalytics.etl.lake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jobsanalytics.etl.model.RawPage;

/** Packs pages into parts of a few megabytes and stores each when it is full. */
final class PartWriter {

  /** A part is closed when it has reached this size, packed: a crash loses one part at most. */
  private static final int PART_BYTES = 6 * 1024 * 1024;

  private final DataLake lake;
  private final RunFolder folder;
  private final List<Manifest.Part> written;
  private ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private GZIPOutputStream lines = pack(packed);
  private int pages;

  /**
   * @param before the parts that an earlier process wrote of the same run
   */
  PartWriter(DataLake lake, RunFolder folder, List<Manifest.Part> before) {
    this.lake = lake;
    this.folder = folder;
    this.written = new ArrayList<>(before);
  }

  void add(RawPage page) {
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
      close();
    }
  }

  /** Stores what was added since the last part, if anything was. */
  void close() {
    if (pages == 0) {
      return;
    }
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    byte[] content = packed.toByteArray();
    String name = RunFolder.partName(written.size() + 1);
    lake.put(folder.prefix() + name, content);
    written.add(new Manifest.Part(name, Checksum.of(content), content.length, pages));
    packed = new ByteArrayOutputStream();
    lines = pack(packed);
    pages = 0;
  }

  List<Manifest.Part> written() {
    return List.copyOf(written);
  }

  private static GZIPOutputStream pack(ByteArrayOutputStream target) {
    try {
      return new GZIPOutputStream(target, 64 * 1024, true);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
