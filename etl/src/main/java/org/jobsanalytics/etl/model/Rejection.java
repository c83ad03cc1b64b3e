package org.jobsanalytics.etl.model;

import java.util.Objects;

/**
 * Why a page or an offer goes to the quarantine instead of the warehouse.
 *
 * @param detail what was expected and what was there, with an excerpt of at most a few hundred
 *     characters; masked before it is kept
 */
public record Rejection(Reason reason, String detail) {

  /** The closed list of reasons. */
  public enum Reason {
    /** The page is not JSON, although its source answers in JSON. */
    PAGE_NOT_JSON,
    /** The page ends before its JSON does; the offers before the cut were read. */
    PAGE_CUT,
    /** The page is well formed, but not of the shape its source's contract describes. */
    PAGE_UNEXPECTED_SHAPE,
    /** The page holds structured data that cannot be parsed. */
    PAGE_BROKEN_STRUCTURED_DATA,
    /** Where an offer should stand there is something else than an object. */
    OFFER_NOT_AN_OBJECT,
    /** A field of the offer is of another type than its source's contract says. */
    OFFER_FIELD_TYPE,
    /** The offer has no id, so it could not be told from another. */
    OFFER_WITHOUT_ID,
    /** The offer has no title. */
    OFFER_WITHOUT_TITLE
  }

  public Rejection {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }
}
