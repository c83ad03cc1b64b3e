package org.jobsanalytics.etl.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The bytes of a captured response as text, without loss: UTF-8 if they are that, else ISO 8859-1,
 * in which every byte is a character.
 *
 * @param charset empty for UTF-8
 */
record CaptureText(String body, Optional<Charset> charset) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static CaptureText of(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Left by some editors; no part of what the source said, and no JSON parser takes it.
      return new CaptureText(
          text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, Optional.empty());
    } catch (CharacterCodingException e) {
      Charset charset = StandardCharsets.ISO_8859_1;
      return new CaptureText(new String(bytes, charset), Optional.of(charset));
    }
  }

  /** {@code mediaType} with the charset, where that is not the default. */
  String mediaType(String mediaType) {
    return charset
        .map(Charset::name)
        .map(name -> mediaType + "; charset=" + name.toLowerCase(Locale.ROOT))
        .orElse(mediaType);
  }
}
