package org.jobsanalytics.etl.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits until the next request may be sent: a least time between two requests to a host, and limits
 * of up to a minute, which hold for the source. Longer limits are the {@link Quota}'s, which is
 * told of every request that is sent, repeated ones too.
 */
final class Pace {

  private static final Duration LONGEST_WAITED_FOR = Duration.ofMinutes(1);
  private static final double JITTER = 0.2;

  private final Waiting waiting;
  private final Quota quota;
  private final Duration least;
  private final List<Window> windows;
  private final Map<String, Duration> leastByHost = new HashMap<>();
  private final Map<String, Instant> lastByHost = new HashMap<>();
  private final Map<String, Instant> quietUntilByHost = new HashMap<>();

  Pace(Manners manners, Waiting waiting, Quota quota) {
    this.waiting = waiting;
    this.quota = quota;
    this.least = manners.pace();
    this.windows =
        manners.limits().stream()
            .filter(limit -> limit.period().compareTo(LONGEST_WAITED_FOR) <= 0)
            .map(limit -> new Window(limit, new ArrayDeque<>()))
            .toList();
  }

  /** The times of the last requests under a limit, oldest first. */
  private record Window(Manners.Limit limit, Deque<Instant> sent) {

    Instant free() {
      return sent.size() < limit.requests() ? Instant.MIN : sent.getFirst().plus(limit.period());
    }

    void add(Instant now) {
      if (sent.size() == limit.requests()) {
        sent.removeFirst();
      }
      sent.addLast(now);
    }
  }

  /** A host asks for more time between two requests than the source does. */
  void slowDown(String host, Duration atLeast) {
    leastByHost.put(host, atLeast.compareTo(least) > 0 ? atLeast : least);
  }

  /** A host asks for no request at all for {@code time}. */
  void leaveAlone(String host, Duration time) {
    quietUntilByHost.put(host, waiting.now().plus(time));
  }

  /** How long a host still wants to be left alone. {@link #await} does not wait for it. */
  Duration quietTime(String host) {
    Instant now = waiting.now();
    Duration left = Duration.between(now, quietUntilByHost.getOrDefault(host, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Returns when the request to {@code host} may be sent, and counts it.
   *
   * @throws org.jobsanalytics.etl.model.SourceException QUOTA_SPENT if it may not be sent today
   */
  void await(String host) {
    Instant free = freeAt(host);
    Instant now = waiting.now();
    if (free.isAfter(now)) {
      waiting.pause(Duration.between(now, free));
    }
    quota.spend();
    Instant sent = waiting.now();
    lastByHost.put(host, sent);
    windows.forEach(window -> window.add(sent));
  }

  private Instant freeAt(String host) {
    Instant free = Instant.MIN;
    if (lastByHost.containsKey(host)) {
      Duration time = leastByHost.getOrDefault(host, least);
      free = lastByHost.get(host).plus(withJitter(time, waiting));
    }
    for (Window window : windows) {
      free = window.free().isAfter(free) ? window.free() : free;
    }
    return free;
  }

  /** {@code time} and up to a fifth more, so that our visits have no beat. */
  static Duration withJitter(Duration time, Waiting waiting) {
    return time.plusNanos((long) (time.toNanos() * JITTER * waiting.chance()));
  }
}
