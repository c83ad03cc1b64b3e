package org.jobsanalytics.etl.extract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on loopback whose answers a test sets; an unknown path is a loud 599. */
public final class TestSite implements AutoCloseable {

  /** Answers one request, well or badly. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private TestSite(HttpServer server) {
    this.server = server;
  }

  public static TestSite open() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      TestSite site = new TestSite(server);
      server.createContext("/", site::answer);
      server.start();
      return site;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String host() {
    return "127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + host() + path;
  }

  /** Sets what {@code path} answers, one after the other; the last one stays. */
  public TestSite on(String path, Answer... inTurn) {
    List<Answer> left = new CopyOnWriteArrayList<>(inTurn);
    answers.put(path, exchange -> (left.size() > 1 ? left.remove(0) : left.get(0)).to(exchange));
    return this;
  }

  /** The paths asked so far, with their queries. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    try (exchange) {
      answers.getOrDefault(exchange.getRequestURI().getPath(), status(599)).to(exchange);
    }
  }

  public static Answer text(String body) {
    return bytes(body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/plain"));
  }

  public static Answer status(int status) {
    return status(status, Map.of());
  }

  static Answer status(int status, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  static Answer bytes(byte[] body, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  static Answer redirect(int status, String location) {
    return status(status, Map.of("Location", location));
  }

  /** Announces 100 bytes and hangs up after five. */
  static Answer cutBody() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write("short".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Hangs up without a word. */
  static Answer hangUp() {
    return HttpExchange::close;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
