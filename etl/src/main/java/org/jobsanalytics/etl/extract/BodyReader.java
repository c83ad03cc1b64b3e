package org.jobsanalytics.etl.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Source;

/** Reads a body, unpacks it if it is a gzip file, and decodes it without losing a byte. */
final class BodyReader {

  private static final int STEP = 64 << 10;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final long maxBytes;

  BodyReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The body is larger than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @throws TooLargeException as soon as more than the limit is unpacked
   * @throws IOException if the body is cut, or its packing is wrong
   */
  String read(ResponseBody body) throws IOException {
    BufferedSource packed = body.source();
    if (!isGzipFile(packed)) {
      return decode(bytes(packed), charset(body.contentType()));
    }
    try (Source unpacked = new GzipSource(packed)) {
      return decode(bytes(unpacked), Optional.empty());
    }
  }

  private static boolean isGzipFile(BufferedSource source) throws IOException {
    return source.request(2)
        && source.getBuffer().getByte(0) == 0x1f
        && source.getBuffer().getByte(1) == (byte) 0x8b;
  }

  private byte[] bytes(Source source) throws IOException {
    Buffer read = new Buffer();
    while (source.read(read, STEP) != -1) {
      if (read.size() > maxBytes) {
        throw new TooLargeException();
      }
    }
    return read.readByteArray();
  }

  /** UTF-8 first: what is valid UTF-8 is hardly ever meant otherwise, whatever was declared. */
  static String decode(byte[] bytes, Optional<Charset> declared) {
    return strictly(bytes, StandardCharsets.UTF_8)
        .map(BodyReader::withoutMark)
        .or(() -> declared.flatMap(charset -> strictly(bytes, charset)))
        .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static Optional<Charset> charset(MediaType type) {
    return Optional.ofNullable(type).map(given -> given.charset(null));
  }
}
