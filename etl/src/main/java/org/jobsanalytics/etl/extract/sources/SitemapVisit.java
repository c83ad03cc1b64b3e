package org.jobsanalytics.etl.extract.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Visits the pages that sitemaps list: those that are new, that changed since they were last
 * fetched, or of which the sitemap does not say when they changed and that are a week old. A page
 * that is listed twice belongs to the first sitemap.
 *
 * <p>A page that fails leaves its slice incomplete and the others are visited all the same, up to
 * {@link #MOST_FAILURES} a host. What comes in the place of a page, an apology with status 200, is
 * kept and leaves the slice incomplete too; a page of the site that holds no offer (any more) does
 * not.
 */
final class SitemapVisit {

  private static final Duration STALE = Duration.ofDays(7);
  private static final int MOST_FAILURES = 20;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final SourceId source;
  private final Http http;
  private final Crawl crawl;
  private final PageSink sink;
  private final Function<PageAddress, String> externalId;
  private final Bound visits;
  private final Map<String, List<Sitemap.Link>> listed = new LinkedHashMap<>();
  private final Set<String> urls = new HashSet<>();
  private final Map<String, Integer> failures = new HashMap<>();

  /**
   * @param externalId of the offer that a page is likely to hold
   * @param visits counts the pages that are fetched
   */
  SitemapVisit(
      JobSource source, Visitor visitor, Function<PageAddress, String> externalId, Bound visits) {
    this.source = source.id();
    this.http = visitor.http();
    this.crawl = visitor.crawl();
    this.sink = visitor.sink();
    this.externalId = externalId;
    this.visits = visits;
  }

  /**
   * Fetches and keeps the sitemap at {@code url}.
   *
   * @throws SourceException UNEXPECTED_BODY if there is something else, REFUSED if it is not there
   */
  Sitemap sitemap(String url) {
    HttpAnswer answer = http.send(HttpRequest.get(url));
    if (answer.status() != OK) {
      throw new SourceException(
          source, Code.REFUSED, "expected a sitemap, was status " + answer.status() + at(url));
    }
    if (!Sitemap.is(answer.body())) {
      throw new SourceException(
          source,
          Code.UNEXPECTED_BODY,
          "expected a sitemap, was " + Excerpt.of(answer.body()) + at(url));
    }
    sink.keep(KeptPages.of(source, url, answer));
    return Sitemap.of(answer.body());
  }

  /** Lists pages of a sitemap, to be visited later. */
  void list(String sitemapUrl, List<Sitemap.Link> pages) {
    List<Sitemap.Link> here = listed.computeIfAbsent(sitemapUrl, name -> new ArrayList<>());
    for (Sitemap.Link page : pages) {
      if (urls.add(page.address().url())) {
        here.add(page);
      }
    }
  }

  /**
   * Looks whether the sitemaps list more pages than any site should.
   *
   * @throws SourceException LIMIT_REACHED if they do
   */
  void endAbove(int mostListed) {
    if (urls.size() > mostListed) {
      throw new SourceException(
          source,
          Code.LIMIT_REACHED,
          "expected at most " + mostListed + " pages in sitemaps, was " + urls.size());
    }
  }

  /** Visits the pages that are due, a slice a sitemap. */
  void run() {
    sink.announce(
        listed.values().stream().flatMap(List::stream).filter(page -> isDue(page)).count());
    listed.forEach(this::slice);
  }

  private void slice(String sitemapUrl, List<Sitemap.Link> pages) {
    SliceTally tally = new SliceTally(sitemapUrl);
    for (Sitemap.Link page : pages) {
      if (!isDue(page)) {
        tally.count();
      } else if (isGivenUp(page.address().host())) {
        tally.fail("given up after " + MOST_FAILURES + " failures" + at(page.address().url()));
      } else {
        fetch(page.address(), tally);
      }
    }
    sink.end(tally.exactly(pages.size()));
  }

  private boolean isDue(Sitemap.Link page) {
    Optional<Instant> fetched = crawl.known().lastFetched(externalId.apply(page.address()));
    return isDue(page.changed(), fetched, crawl.window().to());
  }

  /** Whether a page of which {@code changed} is said must be fetched again. */
  static boolean isDue(Optional<Instant> changed, Optional<Instant> fetched, Instant now) {
    if (fetched.isEmpty()) {
      return true;
    }
    Instant known = fetched.get();
    return changed.map(known::isBefore).orElseGet(() -> known.isBefore(now.minus(STALE)));
  }

  private boolean isGivenUp(String host) {
    return failures.getOrDefault(host, 0) > MOST_FAILURES;
  }

  /** A page that is gone is kept too: it closes its offer. */
  private void fetch(PageAddress address, SliceTally tally) {
    visits.next();
    try {
      RawPage page = KeptPages.of(source, address.url(), http.send(HttpRequest.get(address.url())));
      sink.keep(page);
      problem(page).ifPresentOrElse(tally::fail, tally::count);
    } catch (SourceException e) {
      if (e.code() != Code.UNAVAILABLE && e.code() != Code.REFUSED) {
        throw e;
      }
      failures.merge(address.host(), 1, Integer::sum);
      if (hosts().allMatch(this::isGivenUp)) {
        throw e;
      }
      tally.fail(e.reason());
    }
  }

  private Stream<String> hosts() {
    return listed.values().stream().flatMap(List::stream).map(page -> page.address().host());
  }

  private static Optional<String> problem(RawPage page) {
    if (page.status() == NOT_FOUND || page.status() == GONE) {
      return Optional.empty();
    }
    if (page.status() != OK) {
      return Optional.of("expected a page, was status " + page.status() + at(page.url()));
    }
    // A sitemap may list documents too.
    boolean isText = page.mediaType().isEmpty() || page.mediaType().startsWith("text/");
    return isText && !HtmlPage.scan(page.body()).isOfASite()
        ? Optional.of("expected a page of the site, was another in its place" + at(page.url()))
        : Optional.empty();
  }

  private static String at(String url) {
    return " [" + url + "]";
  }
}
