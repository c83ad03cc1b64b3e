package org.jobsanalytics.etl.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One thing that reading a raw page brought to light. */
public sealed interface Reading {

  /**
   * An offer in its source's own words.
   *
   * @param offset which offer of the page, from 0
   * @param unknown its fields that the source's contract does not know
   */
  record Found(int offset, OfferDraft draft, List<UnknownField> unknown) implements Reading {
    public Found {
      Objects.requireNonNull(draft, "draft");
      unknown = List.copyOf(unknown);
    }

    /** It has no field that is not known. */
    public Found(int offset, OfferDraft draft) {
      this(offset, draft, List.of());
    }
  }

  /** An offer stands here and cannot be read; the others of the page can. */
  record UnreadableOffer(int offset, Rejection rejection) implements Reading {
    public UnreadableOffer {
      Objects.requireNonNull(rejection, "rejection");
    }
  }

  /** The page, or the rest of it after the offers already found, cannot be read. */
  record UnreadablePage(Rejection rejection) implements Reading {
    public UnreadablePage {
      Objects.requireNonNull(rejection, "rejection");
    }
  }

  /**
   * The page was read and is not one that holds offers; it may name some.
   *
   * @param kind what it is instead, as in {@code list page}
   * @param named the external ids of the offers that it names, and so says to be there
   * @param gone the external id of the offer that it says to be there no more
   */
  record NoOffer(String kind, List<String> named, Optional<String> gone) implements Reading {
    public NoOffer {
      Objects.requireNonNull(kind, "kind");
      named = List.copyOf(named);
      Objects.requireNonNull(gone, "gone");
    }

    /** It names no offer. */
    public NoOffer(String kind) {
      this(kind, List.of(), Optional.empty());
    }
  }

  /** Applies the function of this reading's case. */
  default <T> T fold(
      Function<Found, T> found,
      Function<UnreadableOffer, T> unreadableOffer,
      Function<UnreadablePage, T> unreadablePage,
      Function<NoOffer, T> noOffer) {
    if (this instanceof Found f) {
      return found.apply(f);
    }
    if (this instanceof UnreadableOffer u) {
      return unreadableOffer.apply(u);
    }
    if (this instanceof UnreadablePage p) {
      return unreadablePage.apply(p);
    }
    return noOffer.apply((NoOffer) this);
  }
}
