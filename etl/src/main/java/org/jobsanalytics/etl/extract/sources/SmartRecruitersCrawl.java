package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/** Turns the lists of SmartRecruiters' boards, then fetches the postings that are due. */
final class SmartRecruitersCrawl {

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 200;

  private final SourceId source;
  private final SourceAddress address;
  private final Visitor visitor;
  private final BoardCrawl boards;

  SmartRecruitersCrawl(SourceId source, SourceAddress address, Visitor visitor) {
    this.source = source;
    this.address = address;
    this.visitor = visitor;
    this.boards = new BoardCrawl(source, visitor);
  }

  CrawlReport run() {
    return boards.run(this::board);
  }

  private Optional<Slice> board(String board) {
    Bound pages = new Bound(source, MOST_PAGES, "pages of the board " + board);
    Map<String, Boolean> dueById = new LinkedHashMap<>();
    int announced = 0;
    for (int offset = 0; offset == 0 || offset < announced; offset += PAGE) {
      pages.next();
      String query = "?limit=" + PAGE + "&offset=" + offset;
      Optional<RawPage> page = boards.page(address.at(postings(board) + query));
      if (page.isEmpty()) {
        return Optional.empty();
      }
      announced = boards.count(page.get(), "/totalFound");
      visitor.sink().keep(page.get());
      for (JsonNode posting : boards.json(page.get()).path("content")) {
        dueById.put(BoardOffers.words(posting, "/id"), isDue(page.get().url(), posting));
      }
    }
    return Optional.of(fetch(board, announced, dueById));
  }

  private Slice fetch(String board, int announced, Map<String, Boolean> dueById) {
    SliceTally tally = new SliceTally(board);
    dueById.forEach(
        (id, due) -> {
          if (!due || fetched(board, id)) {
            tally.count();
          }
        });
    return tally.adrift(announced);
  }

  /** A posting that was taken back since the list was read is not there. */
  private boolean fetched(String board, String id) {
    if (!id.matches("[\\w-]+")) {
      return false;
    }
    Optional<RawPage> page = boards.page(address.at(postings(board) + "/" + id));
    page.ifPresent(visitor.sink()::keep);
    return page.isPresent();
  }

  private boolean isDue(String pageUrl, JsonNode posting) {
    Optional<Instant> released = Sitemap.instant(BoardOffers.words(posting, "/releasedDate"));
    Optional<Instant> known =
        visitor.crawl().known().lastFetched(SmartRecruiters.externalId(pageUrl, posting));
    return SitemapVisit.isDue(released, known, visitor.crawl().window().to());
  }

  private static String postings(String board) {
    return "/v1/companies/" + board + "/postings";
  }
}
