package org.jobsanalytics.etl.extract;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How far the program goes to get an answer.
 *
 * @param contact how an operator of a site can reach us: a project's address or an e-mail address;
 *     every request shows it
 * @param maxBytes the largest body, unpacked
 * @param maxRedirects how many redirects a request may take
 */
public record HttpSettings(
    String contact, long maxBytes, TimeLimits timeLimits, Patience patience, int maxRedirects) {

  // The sitemap protocol allows 50 MB unpacked.
  private static final long MAX_BYTES = 64L << 20;
  private static final Pattern SHOWABLE = Pattern.compile("[\\x21-\\x7e&&[^()\\\\]]{1,200}");

  /** How long one request may take to connect, between two bytes, and in all. */
  public record TimeLimits(Duration connect, Duration read, Duration call) {
    public static final TimeLimits DEFAULT =
        new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));

    public TimeLimits {
      Objects.requireNonNull(connect, "connect");
      Objects.requireNonNull(read, "read");
      Objects.requireNonNull(call, "call");
    }
  }

  /**
   * When to try again and when to give up.
   *
   * @param retries how often a request is repeated
   * @param firstBackoff the wait before the first repetition; doubles with each
   * @param longestRetryAfter the longest wait that a server may ask for
   * @param failuresToGiveUp after how many failed requests in a row a host is not asked again
   */
  public record Patience(
      int retries, Duration firstBackoff, Duration longestRetryAfter, int failuresToGiveUp) {
    public static final Patience DEFAULT =
        new Patience(4, Duration.ofSeconds(1), Duration.ofMinutes(2), 5);

    public Patience {
      if (retries < 0 || retries > 10 || failuresToGiveUp < 1) {
        throw new IllegalArgumentException(
            "expected 0 to 10 retries and at least 1 failure to give up, was "
                + retries
                + " and "
                + failuresToGiveUp);
      }
      Objects.requireNonNull(firstBackoff, "firstBackoff");
      Objects.requireNonNull(longestRetryAfter, "longestRetryAfter");
    }
  }

  public HttpSettings {
    if (!SHOWABLE.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "expected a web or e-mail address as contact, was '" + contact + "'");
    }
    if (maxBytes < 1 || maxRedirects < 0) {
      throw new IllegalArgumentException(
          "expected positive limits, was " + maxBytes + " bytes, " + maxRedirects + " redirects");
    }
    Objects.requireNonNull(timeLimits, "timeLimits");
    Objects.requireNonNull(patience, "patience");
  }

  /** The limits for production. */
  public static HttpSettings of(String contact) {
    return new HttpSettings(contact, MAX_BYTES, TimeLimits.DEFAULT, Patience.DEFAULT, 5);
  }
}
