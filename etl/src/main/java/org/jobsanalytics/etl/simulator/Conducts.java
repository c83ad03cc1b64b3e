package org.jobsanalytics.etl.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers as a fault has it.
 *
 * @param patience how long a stalled request is held
 * @param closing ends every wait
 */
record Conducts(Duration patience, CountDownLatch closing) {

  private static final Duration LATE = Duration.ofMillis(500);
  private static final String CHALLENGE =
      "<!DOCTYPE html><html><body><script>/* are you human? */</script>"
          + "<noscript>Enable JavaScript and cookies to continue</noscript></body></html>";

  void meet(HttpExchange exchange, Optional<Fault> fault, Supplier<Answer> right)
      throws IOException {
    if (fault.isEmpty()) {
      HostServer.send(exchange, right.get());
      return;
    }
    switch (fault.get()) {
      case TOO_MANY_REQUESTS ->
          HostServer.send(exchange, Answer.text(429, "Too many requests").with("Retry-After", "1"));
      case SERVER_ERROR -> HostServer.send(exchange, Answer.text(500, "Internal Server Error"));
      case STALL -> await(patience);
      case CUT_BODY -> cut(exchange, right.get());
      case WRONG_GZIP -> HostServer.send(exchange, right.get().with("Content-Encoding", "gzip"));
      case CHALLENGE -> HostServer.send(exchange, Answer.html(202, CHALLENGE));
      case FORBIDDEN -> HostServer.send(exchange, Answer.html(403, "<h1>403 Forbidden</h1>"));
      case NOT_FOUND -> HostServer.send(exchange, Answer.notFound());
      case SLOW -> {
        await(LATE);
        HostServer.send(exchange, right.get());
      }
      case HTML_ERROR ->
          HostServer.send(
              exchange, Answer.html(200, "<html><body>Service indisponible</body></html>"));
      case DRIFT, DOWN -> HostServer.send(exchange, right.get());
    }
  }

  /** Promises the whole body and sends half of it. */
  private static void cut(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), Math.max(2, body.length));
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private void await(Duration time) {
    try {
      boolean closed = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
      if (closed) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
