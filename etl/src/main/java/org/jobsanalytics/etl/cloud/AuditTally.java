package org.jobsanalytics.etl.cloud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the page tells of the events, gathered one event at a time. */
final class AuditTally {

  /** A hundred times what a busy month has; the groups below have to fit into memory. */
  private static final long MOST_EVENTS = 5_000_000;

  private final Tally all = new Tally();
  private final TreeMap<LocalDate, Tally> days = new TreeMap<>();
  private final Map<String, Tally> principals = new TreeMap<>();
  private final SortedMap<Touch, Tally> touches = new TreeMap<>();
  private final SortedMap<Denial, Tally> denials = new TreeMap<>();
  private final List<TrailEvent> policyChanges = new ArrayList<>();
  private final List<TrailEvent> rootUses = new ArrayList<>();
  private long unreadable;

  /** Who did what with what; the last is shortened to what can be read. */
  record Touch(String principal, String action, String resource) implements Comparable<Touch> {
    @Override
    public int compareTo(Touch other) {
      return Comparator.comparing(Touch::principal)
          .thenComparing(Touch::action)
          .thenComparing(Touch::resource)
          .compare(this, other);
    }

    private static Touch of(TrailEvent event) {
      return new Touch(
          event.caller().name(), AuditTally.action(event), shortened(event.resources()));
    }

    /** Of an object in S3 only the first folder: a run has thousands of parts. */
    private static String shortened(List<String> resources) {
      String first = resources.isEmpty() ? "" : resources.get(0);
      return first.startsWith("arn:aws:s3:::")
          ? first.replaceFirst("^([^/]*/[^/]*/).+", "$1…")
          : first;
    }
  }

  /** Who was refused what, by which code. */
  record Denial(Touch touch, String error) implements Comparable<Denial> {
    @Override
    public int compareTo(Denial other) {
      return Comparator.comparing(Denial::touch).thenComparing(Denial::error).compare(this, other);
    }
  }

  void add(TrailEvent event) {
    if (all.calls() == MOST_EVENTS) {
      throw new CloudException(
          String.format(
              Locale.ROOT,
              "audit: expected at most %,d events, were more; ask for fewer --days",
              MOST_EVENTS));
    }
    Touch touch = Touch.of(event);
    all.add(event);
    days.computeIfAbsent(event.day(), any -> new Tally()).add(event);
    principals.computeIfAbsent(touch.principal(), any -> new Tally()).add(event);
    touches.computeIfAbsent(touch, any -> new Tally()).add(event);
    if (event.isDenied()) {
      denials.computeIfAbsent(new Denial(touch, event.error()), any -> new Tally()).add(event);
    }
    if (event.isPolicyChange()) {
      policyChanges.add(event);
    }
    if (event.caller().isRoot()) {
      rootUses.add(event);
    }
  }

  /** A record that is no event. */
  void addUnreadable() {
    unreadable++;
  }

  static String action(TrailEvent event) {
    return event.call().service() + ":" + event.call().action();
  }

  Tally all() {
    return all;
  }

  long unreadable() {
    return unreadable;
  }

  /** From the first to the last, also those without a call. */
  SortedMap<LocalDate, Tally> days() {
    SortedMap<LocalDate, Tally> all = new TreeMap<>(days);
    if (!days.isEmpty()) {
      days.firstKey().datesUntil(days.lastKey()).forEach(day -> all.putIfAbsent(day, new Tally()));
    }
    return all;
  }

  /** The busiest first. */
  List<Map.Entry<String, Tally>> principals() {
    return principals.entrySet().stream().sorted(byCalls()).toList();
  }

  /** By principal, and his most frequent first. */
  List<Map.Entry<Touch, Tally>> touches() {
    Comparator<Map.Entry<Touch, Tally>> byPrincipal =
        Comparator.comparing(touch -> touch.getKey().principal());
    return touches.entrySet().stream().sorted(byPrincipal.thenComparing(byCalls())).toList();
  }

  List<Map.Entry<Denial, Tally>> denials() {
    return denials.entrySet().stream().sorted(byCalls()).toList();
  }

  /** The newest first. */
  List<TrailEvent> policyChanges() {
    return newestFirst(policyChanges);
  }

  /** The newest first. */
  List<TrailEvent> rootUses() {
    return newestFirst(rootUses);
  }

  private static List<TrailEvent> newestFirst(List<TrailEvent> events) {
    return events.stream()
        .sorted(Comparator.comparing(TrailEvent::at).reversed().thenComparing(TrailEvent::id))
        .toList();
  }

  private static <K> Comparator<Map.Entry<K, Tally>> byCalls() {
    return Comparator.comparing(entry -> -entry.getValue().calls());
  }
}
