package org.jobsanalytics.etl.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The access tokens that were given out, and until when they hold. */
final class Tokens {

  static final Duration LIFETIME = Duration.ofSeconds(1_499);

  private final Map<String, Instant> ends = new ConcurrentHashMap<>();
  private final AtomicInteger given = new AtomicInteger();

  String give(Instant now) {
    String token = "simulated-token-" + given.incrementAndGet();
    ends.put(token, now.plus(LIFETIME));
    return token;
  }

  boolean holds(String authorization, Instant now) {
    String token = authorization.replaceFirst("(?i)^bearer ", "");
    Instant end = ends.get(token);
    return end != null && now.isBefore(end) && !token.equals(authorization);
  }
}
