package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureTextTest {

  private static final String SAID = "{\"pay\":\"45 k€, à Évry\"}";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, application/json",
    "UTF-16LE, application/json; charset=utf-16le",
    "UTF-16BE, application/json; charset=utf-16be",
  })
  void byteOrderMark_saysTheCharsetAndIsDropped(String charset, String mediaType) {
    CaptureText text = CaptureText.of(("\uFEFF" + SAID).getBytes(Charset.forName(charset)));

    assertThat(text.body()).isEqualTo(SAID);
    assertThat(text.mediaType("application/json")).isEqualTo(mediaType);
  }

  @Test
  void utf8WithoutMark_needsNoCharset() {
    CaptureText text = CaptureText.of(SAID.getBytes(StandardCharsets.UTF_8));

    assertThat(text.body()).isEqualTo(SAID);
    assertThat(text.mediaType("text/html")).isEqualTo("text/html");
  }

  @Test
  void bytesThatAreNotUtf8_areWindows1252AndKeepTheEuroSign() {
    CaptureText text = CaptureText.of(SAID.getBytes(Charset.forName("windows-1252")));

    assertThat(text.body()).isEqualTo(SAID);
    assertThat(text.mediaType("text/html")).isEqualTo("text/html; charset=windows-1252");
  }

  @ParameterizedTest
  @CsvSource({"81", "8d", "8f", "90", "9d"})
  void byteThatWindows1252DoesNotDefine_makesThemIso88591(String hexadecimal) {
    int undefined = Integer.parseInt(hexadecimal, 16);

    CaptureText text = CaptureText.of(new byte[] {(byte) 0xe9, (byte) undefined});

    assertThat(text.body()).isEqualTo("é" + (char) undefined);
    assertThat(text.mediaType("text/html")).isEqualTo("text/html; charset=iso-8859-1");
  }

  @Test
  void noBytes_areNoText() {
    assertThat(CaptureText.of(new byte[0]).body()).isEmpty();
  }
}
