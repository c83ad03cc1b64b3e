package org.jobsanalytics.etl.warehouse;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jobsanalytics.etl.group.Outlines;

/**
 * The outlines of all offers, kept from one load to the next of one process, which would read them
 * all again. They are given up where memory is short, and of use only to the load that finds the
 * tables in the state that they were left in.
 */
final class HeldOutlines {

  private record Held(String state, SoftReference<Outlines> outlines) {}

  private final AtomicReference<Optional<Held>> held = new AtomicReference<>(Optional.empty());

  /**
   * Gives the outlines of {@code state} away, if they are here: a load changes them, and gives them
   * back once it is committed.
   */
  Optional<Outlines> take(String state) {
    return held.getAndSet(Optional.empty())
        .filter(known -> known.state.equals(state))
        .map(known -> known.outlines.get());
  }

  void keep(String state, Outlines outlines) {
    held.set(Optional.of(new Held(state, new SoftReference<>(outlines))));
  }
}
