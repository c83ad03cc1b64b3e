package org.jobsanalytics.etl.extract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How a source wants to be visited.
 *
 * @param pace the least time between two requests to one of its hosts
 * @param robots whether its robots.txt rules what may be asked: yes for crawled sites, no for APIs
 *     that are used with a key and a licence
 * @param limits how many requests are allowed in how long
 * @param challenge the status by which the source shows a challenge instead of a page, 0 for none
 */
public record Manners(Duration pace, boolean robots, List<Limit> limits, int challenge) {

  /** At most {@code requests} in {@code period}, counted over all runs. */
  public record Limit(int requests, Duration period) {}

  public Manners {
    Objects.requireNonNull(pace, "pace");
    limits = List.copyOf(limits);
  }
}
