package org.jobsanalytics.etl.extract.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;

/** Follows the sitemaps of the configured sites to their pages. */
final class JobPostingCrawl {

  private static final Pattern SITEMAP_LINE =
      Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S+)\\s*$");
  private static final int MOST_SITEMAPS = 1_000;
  private static final int DEEPEST = 3;
  private static final int MOST_LISTED = 500_000;
  private static final int OK = 200;

  private final JobPostingPages source;
  private final Visitor visitor;
  private final JobSites sites;
  private final SitemapVisit visit;
  private final Bound sitemaps;
  private final Set<String> seen = new HashSet<>();

  JobPostingCrawl(JobPostingPages source, Visitor visitor) {
    this.source = source;
    this.visitor = visitor;
    this.sites = JobSites.of(source.id(), visitor.crawl().settings());
    this.visit =
        new SitemapVisit(
            source,
            visitor,
            PageAddress::key,
            new Bound(source.id(), sites.mostPages(), "pages to fetch (setting max-pages)"));
    this.sitemaps = new Bound(source.id(), MOST_SITEMAPS, "sitemaps");
  }

  /**
   * A site without a sitemap, or that cannot be reached, is an incomplete slice, and the others are
   * visited all the same.
   *
   * @throws SourceException UNAVAILABLE if no site can be reached, so that a later crawl goes on
   */
  CrawlReport run() {
    int unavailable = 0;
    for (PageAddress site : sites.sites()) {
      try {
        sitemapsOf(site).forEach(sitemap -> follow(sitemap, 1));
      } catch (SourceException e) {
        unavailable += e.code() == Code.UNAVAILABLE ? 1 : 0;
        if (!isOfOneSite(e.code()) || unavailable == sites.sites().size()) {
          throw e;
        }
        SliceTally missing = new SliceTally(site.url());
        missing.fail(e.reason());
        visitor.sink().end(missing.unannounced());
      }
    }
    visit.run();
    return new CrawlReport(true, Optional.empty());
  }

  /** Many sites answer for a page that is not there with their front page. */
  private static boolean isOfOneSite(Code code) {
    return code == Code.REFUSED || code == Code.UNEXPECTED_BODY || code == Code.UNAVAILABLE;
  }

  private List<String> sitemapsOf(PageAddress site) {
    if (JobSites.isSitemap(site)) {
      return List.of(site.url());
    }
    String root = site.url().substring(0, site.url().indexOf("://") + 3) + site.host();
    HttpAnswer robots = visitor.get(root + "/robots.txt");
    List<String> named = new ArrayList<>();
    if (robots.status() == OK) {
      Matcher line = SITEMAP_LINE.matcher(robots.body());
      while (line.find()) {
        named.add(line.group(1));
      }
    }
    return named.isEmpty() ? List.of(root + "/sitemap.xml") : named;
  }

  private void follow(String url, int depth) {
    if (!seen.add(url)) {
      return;
    }
    if (depth > DEEPEST) {
      throw new SourceException(
          source.id(),
          Code.LIMIT_REACHED,
          "expected sitemaps within sitemaps " + DEEPEST + " deep, was deeper [" + url + "]");
    }
    sitemaps.next();
    Sitemap sitemap = visit.sitemap(url);
    List<Sitemap.Link> pages = sitemap.pages().stream().filter(this::isJobPage).toList();
    if (!pages.isEmpty()) {
      visit.list(url, pages);
      visit.endAbove(MOST_LISTED);
    }
    sitemap.sitemaps().forEach(nested -> follow(nested.address().url(), depth + 1));
  }

  private boolean isJobPage(Sitemap.Link page) {
    return sites.jobPage().matcher(page.address().url()).find();
  }
}
