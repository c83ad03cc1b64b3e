package org.jobsanalytics.etl.extract.sources;

import java.util.Optional;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;

/** Turns the pages of Lever's boards. */
final class LeverCrawl {

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 200;

  private final Lever source;
  private final SourceAddress address;
  private final Visitor visitor;
  private final BoardCrawl boards;

  LeverCrawl(Lever source, SourceAddress address, Visitor visitor) {
    this.source = source;
    this.address = address;
    this.visitor = visitor;
    this.boards = new BoardCrawl(source.id(), visitor);
  }

  CrawlReport run() {
    return boards.run(this::board);
  }

  private Optional<Slice> board(String board) {
    SliceTally tally = new SliceTally(board);
    Bound pages = new Bound(source.id(), MOST_PAGES, "pages of the board " + board);
    int size = PAGE;
    for (int skip = 0; size >= PAGE; skip += PAGE) {
      pages.next();
      String query = "?limit=" + PAGE + "&skip=" + skip + "&mode=json";
      Optional<RawPage> page = boards.page(address.at("/v0/postings/" + board + query));
      if (page.isEmpty()) {
        return Optional.empty();
      }
      size = boards.size(page.get(), "");
      visitor.sink().keep(page.get());
      tally.count(source.read(page.get()).toList());
    }
    return Optional.of(tally.unannounced());
  }
}
