package org.jobsanalytics.etl.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Which source misbehaves how, for how many requests; may be changed while the simulator runs. */
public final class Misbehaviour {

  /** For ever. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  private static final class Plan {
    final Fault fault;
    final String path;
    int skip;
    int times;

    Plan(Fault fault, String path, int skip, int times) {
      this.fault = fault;
      this.path = path;
      this.skip = skip;
      this.times = times;
    }
  }

  private final Map<String, List<Plan>> plans = new ConcurrentHashMap<>();
  private final Map<String, Integer> drifts = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

  /** Everybody behaves. */
  public static Misbehaviour none() {
    return new Misbehaviour();
  }

  /** The next {@code times} requests to {@code source} meet {@code fault}. */
  public Misbehaviour add(String source, Fault fault, int times) {
    return add(source, fault, 0, times, "");
  }

  /**
   * Of the requests to {@code source} whose path holds {@code path}, the {@code times} ones after
   * the first {@code skip} meet {@code fault}. {@link Fault#DOWN} holds for all, at once.
   */
  public synchronized Misbehaviour add(
      String source, Fault fault, int skip, int times, String path) {
    plans
        .computeIfAbsent(Channel.of(source).source(), any -> new ArrayList<>())
        .add(new Plan(fault, path, skip, times));
    return this;
  }

  /** How many offers {@link Fault#DRIFT} hides at {@code source}; one, unless this says more. */
  public Misbehaviour drift(String source, int offers) {
    drifts.put(Channel.of(source).source(), offers);
    return this;
  }

  int drift(String source) {
    return drifts.getOrDefault(source, 1);
  }

  /** The source behaves from now on. */
  public synchronized void heal(String source) {
    plans.remove(source);
    drifts.remove(source);
  }

  /** How many requests to {@code source} met {@code fault}; refused connections are not counted. */
  public int count(String source, Fault fault) {
    AtomicInteger count = counts.get(source + " " + fault);
    return count == null ? 0 : count.get();
  }

  synchronized boolean isDown(String source) {
    return plans.getOrDefault(source, List.of()).stream()
        .anyMatch(plan -> plan.fault == Fault.DOWN);
  }

  /** What the next request meets. */
  synchronized Optional<Fault> next(String source, String path) {
    for (Plan plan : plans.getOrDefault(source, List.of())) {
      if (plan.fault == Fault.DOWN || plan.times <= 0 || !path.contains(plan.path)) {
        continue;
      }
      if (plan.skip > 0) {
        plan.skip--;
        continue;
      }
      plan.times -= plan.times == ALWAYS ? 0 : 1;
      counts
          .computeIfAbsent(source + " " + plan.fault, any -> new AtomicInteger())
          .incrementAndGet();
      return Optional.of(plan.fault);
    }
    return Optional.empty();
  }
}
