package org.jobsanalytics.etl.lake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** A store on loopback that gives scripted answers, one a request, and remembers the requests. */
final class ScriptedStore implements AutoCloseable {

  private final HttpServer server;
  private final Deque<Reply> script = new ArrayDeque<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  /**
   * An answer in ASCII.
   *
   * @param promised the length that the header says; a body that is shorter breaks off
   */
  record Reply(int status, String body, int promised) {}

  /** What was asked; header names in lower case. */
  record Request(String method, String target, TreeMap<String, String> headers, String body) {}

  private ScriptedStore(HttpServer server) {
    this.server = server;
  }

  static ScriptedStore start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ScriptedStore store = new ScriptedStore(server);
      server.createContext("/", store::answer);
      server.start();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  ScriptedStore answers(int status, String body) {
    script.add(new Reply(status, body, body.length()));
    return this;
  }

  /** An error in S3's form. */
  ScriptedStore refuses(int status, String code) {
    return answers(status, "<Error><Code>" + code + "</Code><Message>scripted</Message></Error>");
  }

  /** Promises more than it sends. */
  ScriptedStore breaksOff(String body) {
    script.add(new Reply(200, body, body.length() + 10));
    return this;
  }

  /** Takes a request and closes the connection without a word. */
  ScriptedStore hangsUp() {
    script.add(new Reply(0, "", 0));
    return this;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  boolean isPlayed() {
    return script.isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    TreeMap<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII)));
    Reply reply =
        Optional.ofNullable(script.poll())
            .orElseThrow(
                () -> new IllegalStateException("unexpected request: " + exchange.getRequestURI()));
    try (exchange) {
      if (reply.status() > 0) {
        exchange.sendResponseHeaders(reply.status(), reply.promised() == 0 ? -1 : reply.promised());
        exchange.getResponseBody().write(reply.body().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
