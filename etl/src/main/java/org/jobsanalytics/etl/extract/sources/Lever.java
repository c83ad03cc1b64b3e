package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Employers' public boards at <a href="https://github.com/lever/postings-api">Lever</a>: pages of
 * at most a hundred offers, {@code [{…}]}. How many there are is not said: a short page is the
 * last.
 *
 * <p>Offers do not name their company; a board is its employer's, so its name stands for it. Boards
 * in Europe are asked with the address {@code https://api.eu.lever.co}.
 */
final class Lever implements BoardProvider {

  private static final SourceId ID = new SourceId("lever");
  private static final SourceContract CONTRACT = SourceContract.of(ID.value());
  private static final String API = "https://api.lever.co";
  private static final Pattern BOARD =
      Pattern.compile("(?:/v0/postings/|://jobs(?:\\.eu)?\\.lever\\.co/)([^/?#]+)");
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 200;

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
    Bound pages = visit.pages(MOST_PAGES);
    int size = PAGE;
    for (int skip = 0; size >= PAGE; skip += PAGE) {
      pages.next();
      String query = "?limit=" + PAGE + "&skip=" + skip + "&mode=json";
      RawPage page = visit.page("/v0/postings/" + visit.board() + query);
      size = visit.size(page, "");
      visit.keep(page, read(page).toList());
    }
    return visit.tally().unannounced();
  }

  @Override
  public int contractVersion() {
    return CONTRACT.version();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    return new BoardOffers(CONTRACT, offer -> draft(page, offer)).read(page.body(), "").stream();
  }

  private static OfferDraft draft(RawPage page, JsonNode offer) {
    String url = BoardOffers.words(offer, "/hostedUrl");
    String board = BoardName.in(BOARD, page.url(), url);
    OfferDraftBuilder draft =
        OfferDraft.of(ID, BoardName.qualified(board, BoardOffers.words(offer, "/id")))
            .url(PageAddress.of(url).map(PageAddress::url).orElse(""))
            .title(BoardOffers.words(offer, "/text"))
            .description(description(offer))
            .company(board)
            .placeLabel(BoardOffers.words(offer, "/categories/location"))
            .country(BoardOffers.words(offer, "/country"))
            .contract(BoardOffers.words(offer, "/categories/commitment"))
            .published(BoardOffers.words(offer, "/createdAt"));
    String workplace = BoardOffers.words(offer, "/workplaceType");
    if (!workplace.equals("unspecified")) {
      // Beside "hybrid" and "on-site" it can only mean all of the time.
      draft.remote(workplace.equals("remote") ? "full remote" : workplace);
    }
    pay(offer, draft);
    return draft.build();
  }

  /** The text, its lists with their headings, and what closes it. */
  private static String description(JsonNode offer) {
    List<String> parts = new ArrayList<>();
    parts.add(either(offer, "/description", "/descriptionPlain"));
    for (JsonNode list : offer.path("lists")) {
      parts.add(BoardOffers.words(list, "/text"));
      parts.add(BoardOffers.words(list, "/content"));
    }
    parts.add(either(offer, "/additional", "/additionalPlain"));
    parts.removeIf(String::isBlank);
    return String.join("\n\n", parts);
  }

  private static String either(JsonNode offer, String first, String second) {
    return Words.firstOf(BoardOffers.words(offer, first), BoardOffers.words(offer, second));
  }

  /** The interval is as in {@code per-year-salary}. */
  private static void pay(JsonNode offer, OfferDraftBuilder draft) {
    String interval = BoardOffers.words(offer, "/salaryRange/interval");
    draft
        .payBounds(
            BoardOffers.words(offer, "/salaryRange/min"),
            BoardOffers.words(offer, "/salaryRange/max"))
        .payUnit(interval.replaceAll("^per-|-(?:salary|wage)$", ""))
        .payCurrency(BoardOffers.words(offer, "/salaryRange/currency"))
        .payComment(BoardOffers.words(offer, "/salaryDescriptionPlain"));
  }
}
