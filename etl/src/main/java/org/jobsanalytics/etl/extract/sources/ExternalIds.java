package org.jobsanalytics.etl.extract.sources;

import java.util.Optional;
import org.jobsanalytics.etl.model.Rejection;

/** What an offer's id must be to serve as a key. */
final class ExternalIds {

  /** Its UTF-8 bytes must fit into an index entry of PostgreSQL, which holds about 2,700. */
  static final int MAX_LENGTH = 800;

  private ExternalIds() {}

  /** Why {@code id} cannot be a key; {@code where} says where it was looked for. */
  static Optional<Rejection> problem(String id, String where) {
    if (id.isBlank()) {
      return Optional.of(rejection("expected an id at " + where + ", was MISSING"));
    }
    if (id.length() > MAX_LENGTH) {
      String was = ", was " + id.length() + " characters: ";
      return Optional.of(
          rejection(
              "expected at most " + MAX_LENGTH + " characters at " + where + was + Excerpt.of(id)));
    }
    if (id.codePoints().anyMatch(ExternalIds::unprintable)) {
      return Optional.of(
          rejection("expected printable characters at " + where + ", was " + Excerpt.of(id)));
    }
    return Optional.empty();
  }

  private static boolean unprintable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static Rejection rejection(String detail) {
    return new Rejection(Rejection.Reason.OFFER_WITHOUT_ID, detail);
  }
}
