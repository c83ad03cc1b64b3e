package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Columns as text that a page can hold. Before gzip and base64 it is: the length of the header, as
 * four bytes, the lowest first; the header, as JSON in UTF-8, whose {@code columns} tells name,
 * width in bytes and length of each column; the columns without gaps.
 */
final class Packing {

  private Packing() {}

  /** The header and the columns; {@code columns} is added to the header. */
  static String packed(ObjectNode header, Map<String, Column> columns) {
    ArrayNode descriptions = header.putArray("columns");
    int length = 0;
    for (var column : columns.entrySet()) {
      Column values = column.getValue();
      descriptions
          .addObject()
          .put("name", column.getKey())
          .put("width", values.width())
          .put("length", values.size());
      length += values.width() * values.size();
    }
    byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(4 + json.length + length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(json.length).put(json);
    columns.values().forEach(column -> column.writeTo(bytes));
    return packed(bytes.array());
  }

  /** Bytes, through gzip, as base64. */
  static String packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new Thorough(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /** Takes its time: the page is written once and opened often. */
  private static final class Thorough extends GZIPOutputStream {
    Thorough(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
