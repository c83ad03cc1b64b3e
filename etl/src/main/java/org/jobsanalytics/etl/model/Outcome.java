package org.jobsanalytics.etl.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What normalising one draft gave. */
public sealed interface Outcome {

  /** The offer is kept; {@code issues} say what was lost on the way. */
  record Accepted(Offer offer, List<Issue> issues) implements Outcome {
    public Accepted {
      Objects.requireNonNull(offer, "offer");
      issues = List.copyOf(issues);
    }
  }

  /** The offer goes to the quarantine. */
  record Rejected(Rejection rejection) implements Outcome {
    public Rejected {
      Objects.requireNonNull(rejection, "rejection");
    }
  }

  /** Applies the function of this outcome's case. */
  default <T> T fold(Function<Accepted, T> accepted, Function<Rejected, T> rejected) {
    if (this instanceof Accepted a) {
      return accepted.apply(a);
    }
    return rejected.apply((Rejected) this);
  }
}
