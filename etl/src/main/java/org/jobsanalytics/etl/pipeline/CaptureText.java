package org.jobsanalytics.etl.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The bytes of a captured response as text. A byte order mark says what they are: UTF-8, UTF-16LE
 * or UTF-16BE. Without one they are UTF-8 if they are valid as that, else windows-1252, else, if
 * they hold one of the five bytes that are nothing in windows-1252, ISO 8859-1, in which every byte
 * is a character. The mark itself is dropped, nothing else is, except in damaged UTF-16, where what
 * is no character becomes U+FFFD.
 *
 * @param charset as the media type must name it, empty for UTF-8
 */
record CaptureText(String body, Optional<Charset> charset) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<Charset> MARKED =
      List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, WINDOWS_1252);

  static CaptureText of(byte[] bytes) {
    for (Charset charset : MARKED) {
      if (isMarked(bytes, charset)) {
        return of(new String(bytes, charset), charset);
      }
    }
    for (Charset charset : TRIED) {
      Optional<String> text = strictly(bytes, charset);
      if (text.isPresent()) {
        return of(text.get(), charset);
      }
    }
    return of(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
  }

  private static boolean isMarked(byte[] bytes, Charset charset) {
    byte[] mark = String.valueOf(BYTE_ORDER_MARK).getBytes(charset);
    return bytes.length >= mark.length
        && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** No part of what the source said, and no JSON parser takes the mark. */
  private static CaptureText of(String text, Charset charset) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new CaptureText(
        marked ? text.substring(1) : text,
        Optional.of(charset).filter(named -> !named.equals(StandardCharsets.UTF_8)));
  }

  /** {@code mediaType} with the charset, where that is not the default. */
  String mediaType(String mediaType) {
    return charset
        .map(Charset::name)
        .map(name -> mediaType + "; charset=" + name.toLowerCase(Locale.ROOT))
        .orElse(mediaType);
  }
}
