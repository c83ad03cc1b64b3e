package org.jobsanalytics.etl.extract.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;

/**
 * Counts what a slice brings. An offer that slides onto the next page while one reads is met twice
 * and counted once; otherwise it would hide one that was missed.
 */
final class SliceTally {

  private static final int FEWEST_ADRIFT = 3;
  private static final int PERCENT = 100;

  private final String name;
  private final Set<String> externalIds = new HashSet<>();
  private int others;
  private int failures;
  private String firstFailure = "";

  SliceTally(String name) {
    this.name = name;
  }

  /** Counts the offers of a page, the unreadable ones too. */
  void count(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading instanceof Reading.Found found) {
        externalIds.add(found.draft().externalId());
      } else if (reading instanceof Reading.UnreadableOffer) {
        others++;
      }
    }
  }

  /** Counts an offer that was fetched, or that is known to be unchanged. */
  void count() {
    others++;
  }

  /** Notes what was to come and did not: the slice is incomplete, whatever the counts say. */
  void fail(String why) {
    firstFailure = failures == 0 ? why : firstFailure;
    failures++;
  }

  /** Ends a slice whose source does not say how many offers it has. */
  Slice unannounced() {
    return slice(OptionalInt.empty(), 0);
  }

  /** Ends a slice that must be met exactly. */
  Slice exactly(int announced) {
    return slice(OptionalInt.of(announced), 0);
  }

  /** Ends a slice of a list that moves while one reads it: one percent may differ, or three. */
  Slice adrift(int announced) {
    return slice(OptionalInt.of(announced), allowedDrift(announced));
  }

  static int allowedDrift(int announced) {
    return Math.max(FEWEST_ADRIFT, announced / PERCENT);
  }

  private Slice slice(OptionalInt announced, int allowedDrift) {
    return new Slice(name, announced, fetched(), allowedDrift, trouble());
  }

  private Optional<String> trouble() {
    if (failures < 2) {
      return Optional.of(firstFailure).filter(why -> failures == 1);
    }
    return Optional.of(firstFailure + ", and " + (failures - 1) + " more like it");
  }

  private int fetched() {
    return externalIds.size() + others;
  }
}
