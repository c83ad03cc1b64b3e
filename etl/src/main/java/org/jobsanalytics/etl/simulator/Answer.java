package org.jobsanalytics.etl.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** What a host answers. */
final class Answer {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }

  static Answer json(int status, Object json) {
    return of(status, "application/json;charset=UTF-8", json.toString());
  }

  static Answer html(int status, String html) {
    return of(status, "text/html; charset=utf-8", html);
  }

  static Answer text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  static Answer xml(String xml) {
    return of(200, "application/xml; charset=utf-8", xml);
  }

  /** A packed file, which is not the same as packed transfer: the client has to unpack it. */
  static Answer gzipFile(String text) {
    return new Answer(
        200,
        Map.of("Content-Type", "application/gzip"),
        gzip(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  static Answer notFound() {
    return html(404, "<!DOCTYPE html><html><body><h1>Page introuvable</h1></body></html>");
  }

  private static Answer of(int status, String mediaType, String text) {
    return new Answer(
        status, Map.of("Content-Type", mediaType), text.getBytes(StandardCharsets.UTF_8));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return packed.toByteArray();
  }
}
