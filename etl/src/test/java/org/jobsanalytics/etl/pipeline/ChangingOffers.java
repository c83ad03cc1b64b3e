package org.jobsanalytics.etl.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.pipeline.Collected.State;

/** The offers of an invented source through time: changed, withdrawn and put back at random. */
final class ChangingOffers {

  private static final int OFFERS = 7;

  private final Random random;
  private final Map<String, TreeMap<Instant, Optional<State>>> states = new TreeMap<>();
  private final boolean tellsUpdates;
  private final boolean titlesReturn;
  private int titles;

  /** A source that has some of its offers at {@code start}, and is of a kind chosen at random. */
  ChangingOffers(Random random, Instant start) {
    this.random = random;
    this.tellsUpdates = random.nextBoolean();
    this.titlesReturn = random.nextInt(3) == 0;
    for (String id : ids()) {
      states.put(id, new TreeMap<>());
      put(id, start, random.nextInt(3) > 0 ? Optional.of(first(start)) : Optional.empty());
    }
  }

  static List<String> ids() {
    return IntStream.range(0, OFFERS).mapToObj(number -> "offer-" + number).toList();
  }

  private State first(Instant at) {
    Instant published = at.minus(Duration.ofHours(random.nextInt(20 * 24)));
    return new State(
        title(),
        updated(at),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(published),
        random.nextInt(3) == 0
            ? Optional.of(at.plus(Duration.ofHours(random.nextInt(10 * 24))))
            : Optional.empty());
  }

  private String title() {
    return "Title " + (titlesReturn ? random.nextInt(3) : titles++);
  }

  private Optional<Instant> updated(Instant at) {
    return tellsUpdates ? Optional.of(at) : Optional.empty();
  }

  /**
   * Whether an offer may come back to what it was, so that its history is not sure: see trust.md.
   */
  boolean titlesReturn() {
    return titlesReturn;
  }

  /** How an offer was at a time; empty if it was not there. */
  Optional<State> at(String id, Instant time) {
    return Optional.ofNullable(states.get(id).floorEntry(time)).flatMap(Map.Entry::getValue);
  }

  void update(Instant at) {
    String id = any();
    at(id, at)
        .ifPresent(
            state ->
                put(
                    id,
                    at,
                    Optional.of(
                        new State(title(), updated(at), state.published(), state.expires()))));
  }

  void withdraw(Instant at) {
    put(any(), at, Optional.empty());
  }

  /** Puts an offer there: one that was withdrawn as it was, one that never was as a new one. */
  void reopen(Instant at) {
    String id = any();
    if (at(id, at).isEmpty()) {
      Optional<State> last =
          states.get(id).values().stream().flatMap(Optional::stream).reduce((a, b) -> b);
      put(id, at, Optional.of(last.orElseGet(() -> first(at))));
    }
  }

  private void put(String id, Instant at, Optional<State> state) {
    states.get(id).put(at, state);
  }

  private String any() {
    return ids().get(random.nextInt(OFFERS));
  }
}
