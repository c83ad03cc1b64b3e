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
 * The job pages of <a href="https://www.welcometothejungle.com">Welcome to the Jungle</a>, whose
 * robots.txt allows them: a JobPosting in JSON-LD, and since 2025 the site's own record of the job
 * in {@code window.__INITIAL_DATA__}.
 *
 * <p>A job is known by the company and the job in its page's path, as in {@code
 * famous-bakery/baker_paris}: every page has it, whatever its language and its generation of
 * markup, the sitemap has it too, and so it is known even of a page that is gone. The site's
 * reference of the job is in none of the addresses.
 *
 * <p>There is no cursor: the sitemaps list every job, and what is known decides what is fetched.
 */
final class WelcomeToTheJungle implements JobSource {

  private static final SourceId ID = new SourceId("wttj");
  private static final SourceContract CONTRACT = SourceContract.of(ID.value());
  private static final String SITE = "https://www.welcometothejungle.com";
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final int CHALLENGE = 202;

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
    return List.of(SourceAddress.described(SITE));
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return Set.of(address(settings).host());
  }

  @Override
  public Manners manners() {
    return new Manners(PACE, true, List.of(), CHALLENGE);
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    return new WelcomeToTheJungleCrawl(this, new Visitor(http, crawl, sink)).run();
  }

  static SourceAddress address(SourceSettings settings) {
    return SourceAddress.of(ID, settings, SourceAddress.SETTING, SITE);
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return JunglePage.of(body).address().map(PageAddress::url);
  }

  @Override
  public int contractVersion() {
    return CONTRACT.version();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    Optional<Reading> notOk = HttpStatus.unlessOk(page, JunglePage::jobAt);
    if (notOk.isPresent()) {
      return notOk.stream();
    }
    if (Sitemap.is(page.body())) {
      return Stream.of(Sitemap.reading(page.body(), JunglePage::jobAt));
    }
    JunglePage jungle = JunglePage.of(page.body());
    LinkedData data = LinkedData.read(jungle.html().linkedData());
    List<Reading> readings = new ArrayList<>();
    for (JobPosting posting : data.postings()) {
      read(page, jungle, posting, readings);
    }
    readings.addAll(data.broken());
    if (readings.isEmpty()) {
      readings.add(withoutPosting(jungle));
    }
    return readings.stream();
  }

  private static void read(
      RawPage page, JunglePage jungle, JobPosting posting, List<Reading> readings) {
    Optional<PageAddress> address = jungle.address().or(() -> PageAddress.of(page.url()));
    String externalId = address.flatMap(JunglePage::jobAt).orElse("");
    int offset = readings.size();
    Optional<Rejection> problem =
        ExternalIds.problem(externalId, "/companies/…/jobs/… of the page's address");
    if (problem.isPresent()) {
      readings.add(new Reading.UnreadableOffer(offset, problem.get()));
      return;
    }
    OfferDraftBuilder draft =
        OfferDraft.of(ID, externalId).url(address.map(PageAddress::url).orElse(""));
    JungleRecord record = JungleRecord.of(page.body());
    fill(draft, posting, record, JungleLabels.of(page.body()));
    readings.add(new Reading.Found(offset, draft.build(), posting.unknown(CONTRACT)));
    record.broken().ifPresent(readings::add);
  }

  /** The record says most exactly what it says; "CDI" is only on the label. */
  private static void fill(
      OfferDraftBuilder draft, JobPosting posting, JungleRecord record, JungleLabels labels) {
    draft.contract(labels.contract()).contract(record.words("contract_type"));
    draft.experience(record.words("experience_level")).experience(labels.experience());
    draft.education(record.words("education_level"));
    posting.fill(draft);
    draft.updated(record.words("updated_at"));
    String remote = Words.firstOf(record.words("remote"), labels.remote());
    if (!remote.isEmpty()) {
      draft.remote(remote);
    }
    if (record.hasPay()) {
      draft
          .payBounds(record.words("salary_min"), record.words("salary_max"))
          .payUnit(record.words("salary_period"))
          .payCurrency(record.words("salary_currency"));
    }
  }

  private static Reading withoutPosting(JunglePage jungle) {
    if (jungle.isJob()) {
      return new Reading.UnreadablePage(
          new Rejection(
              Rejection.Reason.PAGE_BROKEN_STRUCTURED_DATA,
              "expected a JobPosting in JSON-LD on a job page, was MISSING"));
    }
    return new Reading.NoOffer(jungle.kind());
  }
}
