package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Goes through the configured boards of a source that gives each employer one; every board is a
 * slice. A board that is not there is told at the end, when the others are kept.
 */
final class BoardCrawl {

  static final String BOARDS = "boards";

  /** No board's provider publishes a rate: two a second bother nobody. */
  static final Manners MANNERS = new Manners(Duration.ofMillis(500), false, List.of(), 0);

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final SourceId source;
  private final Visitor visitor;
  private long announced;

  BoardCrawl(SourceId source, Visitor visitor) {
    this.source = source;
    this.visitor = visitor;
  }

  /** The settings of a source whose address is {@code byDefault}. */
  static List<SettingDescription> settings(String byDefault) {
    return List.of(
        SourceAddress.described(byDefault),
        new SettingDescription(BOARDS, true, false, "names of employers' boards, between commas"));
  }

  /**
   * Crawls each board.
   *
   * @param crawlOf crawls the board of a name; nothing if there is none
   * @throws SourceException REFUSED if some are not there
   */
  CrawlReport run(Function<String, Optional<Slice>> crawlOf) {
    List<String> boards = boards(visitor.crawl().settings());
    List<String> missing = new ArrayList<>();
    for (String board : boards) {
      Optional<Slice> slice = crawlOf.apply(board);
      slice.ifPresentOrElse(this::end, () -> missing.add(board));
    }
    if (!missing.isEmpty()) {
      throw refused("expected the boards " + boards + ", missing were " + missing);
    }
    return new CrawlReport(true, Optional.empty());
  }

  private List<String> boards(SourceSettings settings) {
    List<String> boards = settings.list(BOARDS).stream().distinct().toList();
    for (String board : boards) {
      if (!board.matches("\\w[\\w.-]{0,99}")) {
        throw refused("expected a board's name of letters and digits, was " + Excerpt.of(board));
      }
    }
    return boards;
  }

  private SourceException refused(String what) {
    return new SourceException(
        source, Code.REFUSED, what + " [setting " + BOARDS + ", one name a board]");
  }

  private void end(Slice slice) {
    announced += slice.announced().orElse(slice.fetched());
    visitor.sink().announce(announced);
    visitor.sink().end(slice);
  }

  /**
   * Fetches the page at {@code url} without keeping it; nothing if it is not there.
   *
   * @throws SourceException REFUSED if there is something else
   */
  Optional<RawPage> page(String url) {
    HttpAnswer answer = visitor.get(url);
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    if (answer.status() != OK) {
      throw new SourceException(
          source, Code.REFUSED, "expected offers, was status " + answer.status() + at(url));
    }
    return Optional.of(KeptPages.of(source, url, answer));
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
