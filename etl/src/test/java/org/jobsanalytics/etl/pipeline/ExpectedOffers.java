package org.jobsanalytics.etl.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.pipeline.Collected.Mention;
import org.jobsanalytics.etl.pipeline.Collected.State;
import org.jobsanalytics.etl.pipeline.Collected.Way;

/**
 * What must be known of an invented source's offers after some loads, said the simplest way: all
 * that was ever seen is kept and looked at again. It shares nothing with the warehouse but the
 * rule.
 */
final class ExpectedOffers {

  private final Map<String, Known> offers = new TreeMap<>();
  private final List<Collected> inventories = new ArrayList<>();
  private Instant latestCrawl = Instant.EPOCH;

  /** An offer that was shown at least once. */
  private static final class Known {
    final List<Shown> shown = new ArrayList<>();
    final TreeSet<Instant> seen = new TreeSet<>();
    final TreeSet<Instant> gone = new TreeSet<>();

    Stream<Shown> inOrder() {
      return shown.stream()
          .sorted(Comparator.comparing(Shown::stateAt).thenComparing(Shown::fetchedAt));
    }

    State newest() {
      return inOrder().reduce((older, newer) -> newer).orElseThrow().state();
    }
  }

  private record Shown(Instant stateAt, Instant fetchedAt, State state) {}

  void load(Collected collected) {
    Instant at = collected.fetchedAt();
    mentions(collected, Way.SHOWN)
        .forEach(
            mention -> {
              Known offer = offers.computeIfAbsent(mention.id(), any -> new Known());
              offer.shown.add(new Shown(mention.state().updated().orElse(at), at, mention.state()));
              offer.seen.add(at);
            });
    List<Known> gone = known(collected, Way.GONE);
    gone.forEach(offer -> offer.gone.add(at));
    List<Known> named = known(collected, Way.NAMED);
    named.removeAll(gone);
    named.forEach(offer -> offer.seen.add(at));
    if (collected.crawl() && collected.complete() && collected.at().isAfter(latestCrawl)) {
      latestCrawl = collected.at();
    }
    boolean sawAny = !named.isEmpty() || mentions(collected, Way.SHOWN).findAny().isPresent();
    if (collected.inventoryFrom().isPresent() && sawAny && !isDoubted(collected)) {
      inventories.add(collected);
    }
  }

  /** What has no id may be what is missing, if the last believed list had less of it. */
  private boolean isDoubted(Collected inventory) {
    int usual =
        inventories.stream()
            .filter(earlier -> earlier.at().isBefore(inventory.at()))
            .max(Comparator.comparing(Collected::at))
            .map(Collected::unreadable)
            .orElse(0);
    boolean namesAll = mentions(inventory, Way.NAMED).findAny().isPresent();
    return inventory.unreadable() > usual
        && !namesAll
        && offers.values().stream()
            .filter(offer -> hadToList(inventory, offer.newest()))
            .filter(offer -> closedAt(offer).isEmpty())
            .anyMatch(offer -> offer.seen.last().isBefore(inventory.at()));
  }

  private static Stream<Mention> mentions(Collected collected, Way way) {
    return collected.mentions().stream().filter(mention -> mention.way() == way);
  }

  private List<Known> known(Collected collected, Way way) {
    return mentions(collected, way)
        .filter(mention -> offers.containsKey(mention.id()))
        .map(mention -> offers.get(mention.id()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A line an offer, as the test asks the warehouse for it. */
  List<String> lines() {
    return offers.entrySet().stream()
        .map(
            offer ->
                String.join(
                    " | ",
                    offer.getKey(),
                    offer.getValue().newest().title(),
                    "seen "
                        + offer.getValue().shown.stream()
                            .map(Shown::fetchedAt)
                            .sorted()
                            .findFirst()
                            .orElseThrow(),
                    "to " + offer.getValue().seen.last(),
                    closedAt(offer.getValue()).map(at -> "closed " + at).orElse("open")))
        .toList();
  }

  /** The titles that each offer had, one after the other. */
  List<String> histories() {
    List<String> histories = new ArrayList<>();
    offers.forEach(
        (id, offer) -> {
          List<String> titles = new ArrayList<>();
          offer
              .inOrder()
              .map(shown -> shown.state().title())
              .forEach(
                  title -> {
                    if (titles.isEmpty() || !titles.get(titles.size() - 1).equals(title)) {
                      titles.add(title);
                    }
                  });
          histories.add(id + ": " + String.join(", ", titles));
        });
    return histories;
  }

  /** The earliest reason to think that an offer was no longer there after it was last seen. */
  private Optional<Instant> closedAt(Known offer) {
    Instant lastSeen = offer.seen.last();
    State newest = offer.newest();
    Stream<Instant> missing =
        inventories.stream().filter(list -> hadToList(list, newest)).map(Collected::at);
    Stream<Instant> expired = newest.expires().filter(end -> end.isBefore(latestCrawl)).stream();
    return Stream.of(missing, offer.gone.stream(), expired)
        .flatMap(evidence -> evidence)
        .filter(at -> at.isAfter(lastSeen))
        .min(Comparator.naturalOrder());
  }

  private static boolean hadToList(Collected inventory, State offer) {
    Instant from = inventory.inventoryFrom().orElseThrow();
    return from.equals(Instant.EPOCH)
        || offer.published().filter(created -> !created.isBefore(from)).isPresent();
  }
}
