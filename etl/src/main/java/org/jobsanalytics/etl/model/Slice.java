package org.jobsanalytics.etl.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A share of a crawl that can be counted: a day and département of a search, a sitemap, a board.
 *
 * @param name as in {@code 2026-11-21 75}
 * @param announced how many offers the source said there are; empty if it says nothing
 * @param fetched how many were fetched, or known to be unchanged
 * @param allowedDrift how far the two may differ, because offers come and go while one reads
 * @param trouble why something that was to come did not, whatever the counts say; empty if nothing
 *     went wrong
 */
public record Slice(
    String name, OptionalInt announced, int fetched, int allowedDrift, Optional<String> trouble) {

  public Slice {
    Objects.requireNonNull(trouble, "trouble");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(announced, "announced");
    if (fetched < 0 || allowedDrift < 0) {
      throw new IllegalArgumentException("counts are not negative, in slice " + name);
    }
  }

  /** A slice of which the counts alone say whether it is complete. */
  public Slice(String name, OptionalInt announced, int fetched, int allowedDrift) {
    this(name, announced, fetched, allowedDrift, Optional.empty());
  }

  /** Announced less fetched; 0 if nothing was announced. */
  public int drift() {
    return announced.isPresent() ? announced.getAsInt() - fetched : 0;
  }

  /** Whether what was announced was fetched. */
  public boolean isComplete() {
    return trouble.isEmpty() && Math.abs(drift()) <= allowedDrift;
  }

  /** The name of an incomplete slice and why it is incomplete, in words. */
  public String shortfall() {
    String why =
        trouble.orElseGet(
            () ->
                String.format(
                    Locale.ROOT, "announced %,d, fetched %,d", announced.orElse(fetched), fetched));
    return name + " (" + why + ")";
  }
}
