package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Employers' public boards at <a href="https://developers.smartrecruiters.com/docs/posting-api">
 * SmartRecruiters</a>: lists of postings without their text, {@code {"content":[…]}}, and a page
 * for each posting, which alone counts as an offer. An unknown company has an empty list.
 *
 * <p>A posting's page is fetched if it is new, was released again, or was fetched a week ago.
 */
final class SmartRecruiters implements BoardProvider {

  private static final SourceId ID = new SourceId("smartrecruiters");
  private static final SourceContract CONTRACT = SourceContract.of(ID.value());
  private static final String API = "https://api.smartrecruiters.com";
  private static final Pattern BOARD = Pattern.compile("/v1/companies/([^/?#]+)");

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
    return new SmartRecruitersCrawl(this, visit).run();
  }

  @Override
  public int contractVersion() {
    return CONTRACT.version();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    Optional<Reading> notOk = HttpStatus.unlessOk(page);
    if (notOk.isPresent()) {
      return notOk.stream();
    }
    if (page.body().isBlank()) {
      return Stream.of(JsonFailure.notJson("was an empty page"));
    }
    JsonNode posting;
    try {
      posting = Json.MAPPER.readTree(page.body());
    } catch (JsonProcessingException e) {
      return Stream.of(JsonFailure.of(e, page.body(), 0));
    }
    if (posting.path("content").isArray()) {
      return Stream.of(list(page.url(), posting.path("content")));
    }
    BoardOffers offers = new BoardOffers(CONTRACT, offer -> draft(page.url(), offer));
    return Stream.of(offers.reading(0, posting));
  }

  private static Reading list(String pageUrl, JsonNode postings) {
    List<String> named = new ArrayList<>();
    postings.forEach(posting -> named.add(externalId(pageUrl, posting)));
    return new Reading.NoOffer("list of postings", named, Optional.empty());
  }

  /** The offer's id, of a posting from a list or from its own page at {@code pageUrl}. */
  static String externalId(String pageUrl, JsonNode posting) {
    String board =
        Words.firstOf(
            BoardOffers.words(posting, "/company/identifier"), BoardName.in(BOARD, pageUrl));
    return BoardName.qualified(board, BoardOffers.words(posting, "/id"));
  }

  private static OfferDraft draft(String pageUrl, JsonNode posting) {
    String url =
        Words.firstOf(
            BoardOffers.words(posting, "/postingUrl"), BoardOffers.words(posting, "/applyUrl"));
    return place(posting, OfferDraft.of(ID, externalId(pageUrl, posting)))
        .url(PageAddress.of(url).map(PageAddress::url).orElse(""))
        .title(BoardOffers.words(posting, "/name"))
        .description(description(posting))
        .company(BoardOffers.words(posting, "/company/name"))
        .contract(BoardOffers.words(posting, "/typeOfEmployment/id"))
        .contract(BoardOffers.words(posting, "/typeOfEmployment/label"))
        .experience(BoardOffers.words(posting, "/experienceLevel/label"))
        .published(BoardOffers.words(posting, "/releasedDate"))
        .build();
  }

  private static OfferDraftBuilder place(JsonNode posting, OfferDraftBuilder draft) {
    JsonNode place = posting.path("location");
    if (place.path("remote").asBoolean(false)) {
      // Beside a flag "hybrid" it can only mean all of the time.
      draft.remote("full remote");
    } else if (place.path("hybrid").asBoolean(false)) {
      draft.remote("hybrid");
    }
    return draft
        .placeLabel(BoardOffers.words(place, "/city"))
        .areas(
            Stream.of("/country", "/region", "/city")
                .map(pointer -> BoardOffers.words(place, pointer))
                .filter(area -> !area.isBlank())
                .toList())
        .postalCode(BoardOffers.words(place, "/postalCode"))
        .country(BoardOffers.words(place, "/country"))
        .coordinates(BoardOffers.words(place, "/latitude"), BoardOffers.words(place, "/longitude"));
  }

  /** Sections with their headings: the company, the job, the qualifications, the rest. */
  private static String description(JsonNode posting) {
    List<String> parts = new ArrayList<>();
    for (JsonNode section : posting.at("/jobAd/sections")) {
      String text = BoardOffers.words(section, "/text");
      if (!text.isBlank()) {
        parts.add(BoardOffers.words(section, "/title"));
        parts.add(text);
      }
    }
    parts.removeIf(String::isBlank);
    return String.join("\n\n", parts);
  }
}
