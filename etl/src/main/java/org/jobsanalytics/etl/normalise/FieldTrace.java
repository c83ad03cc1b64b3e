package org.jobsanalytics.etl.normalise;

import java.util.List;
import org.jobsanalytics.etl.model.Issue;

/**
 * Where a field of an offer comes from.
 *
 * @param field as in {@code contract}
 * @param value in words; empty if the offer does not say
 * @param stated what the source's own fields say about it, masked; empty if nothing
 * @param excerpt the line of title or text that alone gives the value; empty if none does
 * @param issues what was lost or doubtful on the way
 */
public record FieldTrace(
    String field, String value, Origin origin, String stated, String excerpt, List<Issue> issues) {

  /** How a value is known, the firmest first. There is no finer measure of confidence today. */
  public enum Origin {
    FIELD("stated in the source's field"),
    ESTIMATE("estimated by the source"),
    TITLE("read in the title"),
    TEXT("read in the text"),
    VAGUE("guessed from a vague word of the source's field"),
    TOGETHER("read in field, title and text together"),
    UNREADABLE("stated, but not in words that a rule reads"),
    NOT_STATED("not stated");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public FieldTrace {
    issues = List.copyOf(issues);
  }
}
