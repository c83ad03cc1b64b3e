package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;

/** Tells a page that was cut from one that never was JSON. */
final class JsonFailure {

  private static final Pattern CUT_WORD = Pattern.compile("[a-z]{0,4}");

  private JsonFailure() {}

  /** What a parser's failure says about the page, of which {@code offers} were read before. */
  static Reading of(IOException failure, String text, int offers) {
    String after = " after " + offers + " offers";
    if (failure instanceof StreamConstraintsException) {
      return shape("expected JSON within the parser's limits, was beyond them" + after);
    }
    if (looksLikeJson(text) && atEnd(failure, text)) {
      // Not with the page's last words: they may be a recruiter's name.
      return page(
          Rejection.Reason.PAGE_CUT,
          "expected more JSON" + after + ", page ends at character " + text.length());
    }
    return notJson("was " + Excerpt.of(text) + ", unreadable" + after + place(failure));
  }

  private static boolean looksLikeJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** To Jackson a literal that is cut, as in {@code tru}, is no end of input but a wrong word. */
  private static boolean atEnd(IOException failure, String text) {
    JsonLocation location = location(failure);
    return failure instanceof JsonEOFException
        || (location != null
            && location.getCharOffset() >= 0
            && CUT_WORD.matcher(text.substring((int) location.getCharOffset())).matches());
  }

  private static JsonLocation location(IOException failure) {
    return failure instanceof JsonProcessingException problem ? problem.getLocation() : null;
  }

  private static String place(IOException failure) {
    JsonLocation location = location(failure);
    if (location == null) {
      return "";
    }
    return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  static Reading notJson(String was) {
    return page(Rejection.Reason.PAGE_NOT_JSON, "expected JSON, " + was);
  }

  static Reading shape(String detail) {
    return page(Rejection.Reason.PAGE_UNEXPECTED_SHAPE, detail);
  }

  private static Reading page(Rejection.Reason reason, String detail) {
    return new Reading.UnreadablePage(new Rejection(reason, detail));
  }
}
