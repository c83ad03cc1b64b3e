package org.jobsanalytics.etl.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A port of the loopback interface, and behind it one host of a source. */
final class HostServer {

  /** Answers a request, or does something worse. */
  interface Conduct {
    void meet(HttpExchange exchange, Question question) throws IOException;
  }

  private final Conduct conduct;
  private final ExecutorService threads;
  private HttpServer server;
  private int port;

  HostServer(int port, Conduct conduct, ExecutorService threads) {
    this.port = port;
    this.conduct = conduct;
    this.threads = threads;
  }

  /** Listens, on the same port as before if it listened before. */
  synchronized void open() {
    if (server != null) {
      return;
    }
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the simulator cannot listen at 127.0.0.1:" + port + ": " + e.getMessage(), e);
    }
    port = server.getAddress().getPort();
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  synchronized void close() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  synchronized String address() {
    return "http://127.0.0.1:" + port;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      conduct.meet(exchange, question(exchange));
    }
  }

  private static Question question(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return new Question(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? Map.of() : Question.pairs(query),
        Question.pairs(body),
        authorization == null ? "" : authorization);
  }

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    int length = answer.body().length;
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), length == 0 || head ? -1 : length);
    if (length > 0 && !head) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
