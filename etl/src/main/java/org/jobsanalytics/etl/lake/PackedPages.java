package org.jobsanalytics.etl.lake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RawPage;

/** Unpacks a part: one raw page a line. */
final class PackedPages {

  private PackedPages() {}

  /**
   * Hands every page of the part {@code key} to {@code receiver} and returns how many there are.
   */
  static int read(String key, byte[] packed, BiConsumer<PagePointer, RawPage> receiver) {
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
    return line;
  }

  private static BufferedReader unpack(byte[] packed) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(new ByteArrayInputStream(packed), 64 * 1024),
            StandardCharsets.UTF_8));
  }
}
