package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;
import org.jsoup.parser.Parser;

/**
 * Employers' public boards at <a href="https://developers.greenhouse.io/job-board.html">
 * Greenhouse</a>: one page holds all offers of a board, {@code {"jobs":[…],"meta":{"total":…}}},
 * their HTML in entities.
 *
 * <p>There is no cursor. A board is its employer's, so its name stands for the company where the
 * offer has none.
 */
final class Greenhouse implements JobSource {

  private static final SourceId ID = new SourceId("greenhouse");
  private static final String API = "https://boards-api.greenhouse.io";
  private static final Pattern BOARD =
      Pattern.compile("(?:/v1/boards/|greenhouse\\.io/(?!embed/))([^/?#]+)/jobs");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public List<SettingDescription> settings() {
    return BoardCrawl.settings(API);
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return Set.of(address(settings).host());
  }

  @Override
  public Manners manners() {
    return BoardCrawl.MANNERS;
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    BoardCrawl boards = new BoardCrawl(ID, new Visitor(http, crawl, sink));
    SourceAddress address = address(crawl.settings());
    return boards.run(
        board ->
            boards
                .page(address.at("/v1/boards/" + board + "/jobs?content=true"))
                .map(page -> keep(boards, board, page, sink)));
  }

  private Slice keep(BoardCrawl boards, String board, RawPage page, PageSink sink) {
    int announced = boards.count(page, "/meta/total");
    SliceTally tally = new SliceTally(board);
    sink.keep(page);
    tally.count(read(page).toList());
    return tally.exactly(announced);
  }

  private static SourceAddress address(SourceSettings settings) {
    return SourceAddress.of(ID, settings, SourceAddress.SETTING, API);
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    return BoardOffers.read(page.body(), "/jobs", offer -> draft(page, offer)).stream();
  }

  private static OfferDraft draft(RawPage page, JsonNode offer) {
    String url = BoardOffers.words(offer, "/absolute_url");
    String board = BoardName.in(BOARD, page.url(), url);
    String text = BoardOffers.words(offer, "/content");
    return OfferDraft.of(ID, BoardName.qualified(board, BoardOffers.words(offer, "/id")))
        .url(PageAddress.of(url).map(PageAddress::url).orElse(""))
        .title(BoardOffers.words(offer, "/title"))
        .description(Parser.unescapeEntities(text, false))
        .company(Words.firstOf(BoardOffers.words(offer, "/company_name"), board))
        .placeLabel(BoardOffers.words(offer, "/location/name"))
        .published(BoardOffers.words(offer, "/first_published"))
        .updated(BoardOffers.words(offer, "/updated_at"))
        .build();
  }
}
