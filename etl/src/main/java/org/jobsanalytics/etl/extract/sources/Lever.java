package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
import org.jobsanalytics.etl.model.SourceId;

/**
 * Employers' public boards at <a href="https://github.com/lever/postings-api">Lever</a>: pages of
 * at most a hundred offers, {@code [{…}]}. How many there are is not said: a short page is the
 * last.
 *
 * <p>There is no cursor. Offers do not name their company; a board is its employer's, so its name
 * stands for it. Boards in Europe are asked with the address {@code https://api.eu.lever.co}.
 */
final class Lever implements JobSource {

  private static final SourceId ID = new SourceId("lever");
  private static final String API = "https://api.lever.co";
  private static final Pattern BOARD =
      Pattern.compile("(?:/v0/postings/|://jobs(?:\\.eu)?\\.lever\\.co/)([^/?#]+)");

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
    return new LeverCrawl(this, address(crawl.settings()), new Visitor(http, crawl, sink)).run();
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
    return BoardOffers.read(page.body(), "", offer -> draft(page, offer)).stream();
  }

  private static OfferDraft draft(RawPage page, JsonNode offer) {
    String url = BoardOffers.words(offer, "/hostedUrl");
    String board = BoardName.in(BOARD, page.url(), url);
    OfferDraft.Builder draft =
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
  private static void pay(JsonNode offer, OfferDraft.Builder draft) {
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
