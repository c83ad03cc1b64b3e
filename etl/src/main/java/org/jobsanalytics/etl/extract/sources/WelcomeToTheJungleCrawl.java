package org.jobsanalytics.etl.extract.sources;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.model.SourceException;

/** Follows the sitemaps of Welcome to the Jungle to the French job pages. */
final class WelcomeToTheJungleCrawl {

  private static final String INDEX = "/sitemaps/index.xml.gz";
  private static final Pattern JOB_LISTINGS = Pattern.compile("/job-listings\\.[^/]*\\.xml\\.gz");
  private static final int MOST_SITEMAPS = 100;
  private static final int MOST_PAGES = 500_000;

  private final WelcomeToTheJungle source;
  private final SourceAddress address;
  private final SitemapVisit visit;

  WelcomeToTheJungleCrawl(WelcomeToTheJungle source, Visitor visitor) {
    this.source = source;
    this.address = WelcomeToTheJungle.address(visitor.crawl().settings());
    this.visit =
        new SitemapVisit(
            source,
            visitor,
            page -> JunglePage.jobAt(page).orElse(""),
            new Bound(source.id(), MOST_PAGES, "pages to fetch"));
  }

  CrawlReport run() {
    Sitemap index = visit.sitemap(address.at(INDEX));
    List<String> sitemaps =
        index.sitemaps().stream()
            .map(Sitemap.Link::address)
            .filter(sitemap -> JOB_LISTINGS.matcher(sitemap.path()).find())
            .map(PageAddress::url)
            .distinct()
            .toList();
    if (sitemaps.isEmpty()) {
      // Not an empty site: the sitemaps have got other names, and nothing must be closed.
      throw new SourceException(
          source.id(),
          SourceException.Code.UNEXPECTED_BODY,
          "expected job-listings.*.xml.gz in " + address.at(INDEX) + ", was none");
    }
    Bound bound = new Bound(source.id(), MOST_SITEMAPS, "sitemaps");
    for (String sitemap : sitemaps) {
      bound.next();
      visit.list(sitemap, visit.sitemap(sitemap).pages().stream().filter(this::isFrench).toList());
      visit.endAbove(MOST_PAGES);
    }
    visit.run();
    return new CrawlReport(true, Optional.empty());
  }

  private boolean isFrench(Sitemap.Link page) {
    return page.address().path().startsWith("/fr/companies/")
        && JunglePage.jobAt(page.address()).isPresent();
  }
}
