package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;

/** Turns the lists of a board at SmartRecruiters, then fetches the postings that are due. */
final class SmartRecruitersCrawl {

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 200;

  private final SmartRecruiters source;
  private final BoardVisit visit;
  private final String postings;

  SmartRecruitersCrawl(SmartRecruiters source, BoardVisit visit) {
    this.source = source;
    this.visit = visit;
    this.postings = "/v1/companies/" + visit.board() + "/postings";
  }

  Slice run() {
    Bound pages = visit.pages(MOST_PAGES);
    Map<String, Boolean> dueById = new LinkedHashMap<>();
    int announced = 0;
    for (int offset = 0; offset == 0 || offset < announced; offset += PAGE) {
      pages.next();
      RawPage page = visit.page(postings + "?limit=" + PAGE + "&offset=" + offset);
      announced = visit.count(page, "/totalFound");
      visit.visitor().sink().keep(page);
      for (JsonNode posting : visit.json(page).path("content")) {
        dueById.put(BoardOffers.words(posting, "/id"), isDue(page.url(), posting));
      }
    }
    dueById.forEach(this::take);
    return visit.tally().adrift(announced);
  }

  private void take(String id, boolean due) {
    if (due) {
      fetch(id);
    } else {
      visit.tally().count();
    }
  }

  /** A posting that was taken back since the list was read is not there. */
  private void fetch(String id) {
    if (id.matches("[\\w-]+")) {
      visit.find(postings + "/" + id).ifPresent(this::keep);
    }
  }

  /** What comes in the place of a posting is kept too, and does not count. */
  private void keep(RawPage page) {
    visit.visitor().sink().keep(page);
    if (source.read(page).anyMatch(Reading.Found.class::isInstance)) {
      visit.tally().count();
    } else {
      visit.tally().fail("expected a posting, was another page [" + page.url() + "]");
    }
  }

  private boolean isDue(String pageUrl, JsonNode posting) {
    Crawl crawl = visit.visitor().crawl();
    Optional<Instant> released = Sitemap.instant(BoardOffers.words(posting, "/releasedDate"));
    Optional<Instant> known =
        crawl.known().lastFetched(SmartRecruiters.externalId(pageUrl, posting));
    return SitemapVisit.isDue(released, known, crawl.window().to());
  }
}
