package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;
import org.jobsanalytics.etl.model.SourceId;

/**
 * A visit to one board: asks for its pages, keeps them and counts its offers.
 *
 * @param board its name
 * @param address where the provider, or the board itself, is asked
 */
record BoardVisit(
    SourceId source, String board, SourceAddress address, Visitor visitor, SliceTally tally) {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  BoardVisit(SourceId source, String board, SourceAddress address, Visitor visitor) {
    this(source, board, address, visitor, new SliceTally(board));
  }

  /**
   * Fetches the page at {@code pathAndQuery} without keeping it.
   *
   * @throws SourceException REFUSED if it is not there
   */
  RawPage page(String pathAndQuery) {
    return find(pathAndQuery)
        .orElseThrow(
            () ->
                new SourceException(
                    source,
                    Code.REFUSED,
                    "expected a board, was none" + at(address.at(pathAndQuery))));
  }

  /**
   * Fetches the page at {@code pathAndQuery} without keeping it; nothing if it is not there.
   *
   * @throws SourceException REFUSED if there is something else
   */
  Optional<RawPage> find(String pathAndQuery) {
    String url = address.at(pathAndQuery);
    HttpAnswer answer = visitor.get(url);
    if (answer.status() == NOT_FOUND || answer.status() == GONE) {
      return Optional.empty();
    }
    if (answer.status() != OK) {
      throw new SourceException(
          source, Code.REFUSED, "expected offers, was status " + answer.status() + at(url));
    }
    return Optional.of(KeptPages.of(source, url, answer));
  }

  /** Keeps a page and counts its offers. */
  void keep(RawPage page, List<Reading> readings) {
    visitor.sink().keep(page);
    tally.count(readings);
  }

  /** Counts pages of this board, up to {@code most}. */
  Bound pages(int most) {
    return new Bound(source, most, "pages of the board " + board);
  }

  /**
   * The JSON of a page.
   *
   * @throws SourceException UNEXPECTED_BODY if it is none
   */
  JsonNode json(RawPage page) {
    try {
      return Json.MAPPER.readTree(page.body());
    } catch (JsonProcessingException e) {
      throw unexpected("JSON", page);
    }
  }

  /**
   * The count at {@code pointer}.
   *
   * @throws SourceException UNEXPECTED_BODY if there is none
   */
  int count(RawPage page, String pointer) {
    JsonNode count = json(page).at(pointer);
    if (!count.canConvertToInt() || count.asInt() < 0) {
      throw unexpected("a count at " + pointer, page);
    }
    return count.asInt();
  }

  /**
   * How long the list at {@code pointer} is.
   *
   * @throws SourceException UNEXPECTED_BODY if there is none
   */
  int size(RawPage page, String pointer) {
    JsonNode list = json(page).at(pointer);
    if (!list.isArray()) {
      throw unexpected("an array" + (pointer.isEmpty() ? "" : " at " + pointer), page);
    }
    return list.size();
  }

  private SourceException unexpected(String what, RawPage page) {
    return new SourceException(
        source,
        Code.UNEXPECTED_BODY,
        "expected " + what + ", was " + Excerpt.of(page.body()) + at(page.url()));
  }

  private static String at(String url) {
    return " [" + url + "]";
  }
}
