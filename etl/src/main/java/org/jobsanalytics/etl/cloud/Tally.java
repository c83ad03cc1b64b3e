package org.jobsanalytics.etl.cloud;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts of some of the events; grows. */
final class Tally {

  /** A denied call changed nothing and counts as denied only. */
  private long calls;

  private long changes;
  private long denied;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private final SortedSet<String> addresses = new TreeSet<>();

  void add(TrailEvent event) {
    calls++;
    denied += event.isDenied() ? 1 : 0;
    changes += event.call().isReadOnly() || event.isDenied() ? 0 : 1;
    first = event.at().isBefore(first) ? event.at() : first;
    last = event.at().isAfter(last) ? event.at() : last;
    addresses.add(event.caller().address());
  }

  long calls() {
    return calls;
  }

  long changes() {
    return changes;
  }

  long denied() {
    return denied;
  }

  Instant first() {
    return first;
  }

  Instant last() {
    return last;
  }

  SortedSet<String> addresses() {
    return addresses;
  }
}
