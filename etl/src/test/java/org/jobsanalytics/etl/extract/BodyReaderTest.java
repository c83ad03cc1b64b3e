package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodyReaderTest {

  private static final BodyReader READER = new BodyReader(1_000_000);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          text/html,                       UTF-8
          text/html; charset=iso-8859-1,   UTF-8
          text/html,                       ISO-8859-1
          text/html; charset=windows-1252, windows-1252
          text/html; charset=nonsense,     ISO-8859-1
          text/html; charset=us-ascii,     ISO-8859-1
          """)
  void anyEncoding_losesNothing(String mediaType, Charset charset) throws IOException {
    byte[] bytes = "Chargé d'études à Orléans".getBytes(charset);

    assertThat(READER.read(body(bytes, mediaType))).isEqualTo("Chargé d'études à Orléans");
  }

  @Test
  void byteOrderMark_isNoText() throws IOException {
    byte[] bytes = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);

    assertThat(READER.read(body(bytes, "application/json"))).isEqualTo("{}");
  }

  @Test
  void gzipFile_isUnpacked() throws IOException {
    byte[] bytes = gzip("<urlset/>".getBytes(StandardCharsets.UTF_8));

    assertThat(READER.read(body(bytes, "application/gzip"))).isEqualTo("<urlset/>");
  }

  @Test
  void gzipFileOfZeros_stopsAtTheLimit() throws IOException {
    byte[] bomb = gzip(new byte[50_000_000]);

    assertThat(bomb).hasSizeLessThan(100_000);
    assertThatThrownBy(() -> READER.read(body(bomb, "application/gzip")))
        .isInstanceOf(BodyReader.TooLargeException.class);
  }

  @Test
  void bodyOfJustTheLimit_isRead() throws IOException {
    byte[] bytes = new byte[1_000_000];

    assertThat(READER.read(body(bytes, "text/plain"))).hasSize(1_000_000);
  }

  @Test
  void cutGzipFile_isAFailure() throws IOException {
    byte[] bytes = gzip("<urlset/>".getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 5);

    assertThatThrownBy(() -> READER.read(body(cut, "application/gzip")))
        .isInstanceOf(IOException.class);
  }

  private static ResponseBody body(byte[] bytes, String mediaType) {
    return ResponseBody.create(bytes, MediaType.parse(mediaType));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(bytes);
    }
    return packed.readByteArray();
  }
}
