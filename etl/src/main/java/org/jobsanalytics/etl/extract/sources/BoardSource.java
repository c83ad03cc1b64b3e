package org.jobsanalytics.etl.extract.sources;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;
import org.jobsanalytics.etl.model.SourceId;

/**
 * A source of the boards that a provider gives to employers, each of which is a slice. A board that
 * is not there is an incomplete slice, and the others are fetched all the same.
 *
 * <p>There is no cursor: a board is listed as a whole.
 */
final class BoardSource implements JobSource {

  private static final String BOARDS = "boards";

  /** No board's provider publishes a rate: two a second bother nobody. */
  private static final Manners MANNERS = new Manners(Duration.ofMillis(500), false, List.of(), 0);

  private final BoardProvider provider;

  BoardSource(BoardProvider provider) {
    this.provider = provider;
  }

  @Override
  public SourceId id() {
    return provider.id();
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public List<SettingDescription> settings() {
    return List.of(
        SourceAddress.described(provider.api()),
        new SettingDescription(BOARDS, true, false, "names of employers' boards, between commas"));
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return boards(settings).stream()
        .map(board -> address(settings, board).host())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Manners manners() {
    return MANNERS;
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    Visitor visitor = new Visitor(http, crawl, sink);
    long announced = 0;
    for (String board : boards(crawl.settings())) {
      SourceAddress address = address(crawl.settings(), board);
      Slice slice = slice(new BoardVisit(id(), board, address, visitor));
      announced += slice.announced().orElse(slice.fetched());
      sink.announce(announced);
      sink.end(slice);
    }
    return new CrawlReport(true, Optional.empty());
  }

  private Slice slice(BoardVisit visit) {
    try {
      return provider.fetch(visit);
    } catch (SourceException e) {
      if (e.code() != Code.REFUSED) {
        throw e;
      }
      visit.tally().fail(e.reason());
      return visit.tally().unannounced();
    }
  }

  private List<String> boards(SourceSettings settings) {
    List<String> boards = settings.list(BOARDS).stream().distinct().toList();
    for (String board : boards) {
      if (!board.matches("\\w[\\w.-]{0,99}")) {
        throw new SourceException(
            id(),
            Code.REFUSED,
            "expected a board's name of letters and digits, was "
                + Excerpt.of(board)
                + " [setting boards, one name a board]");
      }
    }
    return boards;
  }

  private SourceAddress address(SourceSettings settings, String board) {
    String byDefault = provider.api().replace("{board}", board);
    return SourceAddress.of(id(), settings, SourceAddress.SETTING, byDefault);
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }

  @Override
  public int contractVersion() {
    return provider.contractVersion();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    return provider.read(page);
  }
}
