package org.jobsanalytics.etl.extract.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Any web page with schema.org JobPostings, in JSON-LD or else in microdata. Which licence applies
 * is the crawled site's affair.
 *
 * <p>There is no cursor: sitemaps and what is known decide what is fetched. A page whose offer is
 * known by another address than its own counts as new each time.
 *
 * <p>A posting is rejected only if it has neither address, identifier nor title to know it by.
 */
final class JobPostingPages implements JobSource {

  static final String SITES = "sites";
  static final String URL_PATTERN = "url-pattern";
  static final String MOST_PAGES = "max-pages";

  private static final SourceId ID = new SourceId("jobposting");
  private static final SourceContract CONTRACT = SourceContract.of(ID.value());
  private static final Duration PACE = Duration.ofSeconds(2);

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public List<SettingDescription> settings() {
    return List.of(
        new SettingDescription(
            SITES, true, false, "addresses of sites or of their sitemaps, between commas"),
        new SettingDescription(
            URL_PATTERN, false, false, "regular expression found in job pages' addresses; all"),
        new SettingDescription(
            MOST_PAGES, false, false, "how many pages may be fetched at a time; 10000"));
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return JobSites.of(ID, settings).hosts();
  }

  @Override
  public Manners manners() {
    return new Manners(PACE, true, List.of(), 0);
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    return new JobPostingCrawl(this, new Visitor(http, crawl, sink)).run();
  }

  @Override
  public Optional<String> ownUrl(String body) {
    HtmlPage html = HtmlPage.scan(body);
    return html.address()
        .or(
            () ->
                postings(html, body).stream()
                    .flatMap(posting -> posting.address().stream())
                    .filter(address -> !address.isFrontPage())
                    .findFirst())
        .map(PageAddress::url);
  }

  @Override
  public int contractVersion() {
    return CONTRACT.version();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    Optional<Reading> notOk = HttpStatus.unlessOk(page, JobPostingPages::externalId);
    if (notOk.isPresent()) {
      return notOk.stream();
    }
    if (Sitemap.is(page.body())) {
      return Stream.of(Sitemap.reading(page.body(), JobPostingPages::externalId));
    }
    HtmlPage html = HtmlPage.scan(page.body());
    LinkedData data = LinkedData.read(html.linkedData());
    List<JobPosting> postings =
        data.postings().isEmpty() ? Microdata.postings(page.body()) : data.postings();
    List<Reading> readings = new ArrayList<>(found(page, html, postings));
    readings.addAll(data.broken());
    if (readings.isEmpty()) {
      readings.add(new Reading.NoOffer("page without JobPosting"));
    }
    return readings.stream();
  }

  /** The id of the offer that a page is likely to hold: that of a page of one posting. */
  private static Optional<String> externalId(PageAddress page) {
    return Optional.of(page.key());
  }

  private static List<JobPosting> postings(HtmlPage html, String body) {
    List<JobPosting> postings = LinkedData.read(html.linkedData()).postings();
    return postings.isEmpty() ? Microdata.postings(body) : postings;
  }

  private static List<Reading> found(RawPage page, HtmlPage html, List<JobPosting> postings) {
    PostingIdentity identity = PostingIdentity.on(page, html, postings);
    List<Reading> readings = new ArrayList<>();
    for (int offset = 0; offset < postings.size(); offset++) {
      readings.add(reading(offset, postings.get(offset), identity));
    }
    return readings;
  }

  private static Reading reading(int offset, JobPosting posting, PostingIdentity identity) {
    String externalId = identity.externalId(posting);
    Optional<Rejection> problem =
        ExternalIds.problem(externalId, "the page's address, identifier or title");
    if (problem.isPresent()) {
      return new Reading.UnreadableOffer(offset, problem.get());
    }
    OfferDraftBuilder draft = OfferDraft.of(ID, externalId).url(identity.url(posting));
    posting.fill(draft);
    return new Reading.Found(offset, draft.build(), posting.unknown(CONTRACT));
  }
}
