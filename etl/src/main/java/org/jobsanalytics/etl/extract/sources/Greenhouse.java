package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * <p>A board is its employer's, so its name stands for the company where the offer has none.
 */
final class Greenhouse implements BoardProvider {

  private static final SourceId ID = new SourceId("greenhouse");
  private static final SourceContract CONTRACT = SourceContract.of(ID.value());
  private static final String API = "https://boards-api.greenhouse.io";
  private static final Pattern BOARD =
      Pattern.compile("(?:/v1/boards/|greenhouse\\.io/(?!embed/))([^/?#]+)/jobs");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String api() {
    return API;
  }

  @Override
  public Slice fetch(BoardVisit visit) {
    RawPage page = visit.page("/v1/boards/" + visit.board() + "/jobs?content=true");
    int announced = visit.count(page, "/meta/total");
    visit.keep(page, read(page).toList());
    return visit.tally().exactly(announced);
  }

  @Override
  public int contractVersion() {
    return CONTRACT.version();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    return new BoardOffers(CONTRACT, offer -> draft(page, offer))
        .read(page.body(), "/jobs").stream();
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
