package org.jobsanalytics.etl.extract.sources;

import java.time.Duration;
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
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.SourceId;

/**
 * The search API of <a href="https://developer.adzuna.com/overview">Adzuna</a>, an aggregator: a
 * page is {@code {"results":[…]}}. Terms: every displayed ad says "Jobs by Adzuna" with a link;
 * publishing aggregates needs their consent.
 *
 * <p>The cursor is the time up to which offers are fetched; the list is read from the newest offer
 * on until a page is wholly older. The source counts ages in days.
 *
 * <p>An offer is rejected if its id, title, description, place or date is of another type than the
 * API says, or if it has no id; anything else is read or left out. The description is cut at 500
 * characters by the source. There is no date of update. The pay's period and currency are not
 * stated, so they stay absent. The link is kept with its parameters: the ad is behind a redirect
 * that is signed by them, and the terms ask for that link.
 */
final class Adzuna implements JobSource {

  static final SourceId ID = new SourceId("adzuna");
  static final String APP_ID = "app-id";
  static final String APP_KEY = "app-key";
  static final String ID_PARAMETER = "app_id";
  static final String KEY_PARAMETER = "app_key";

  private static final String API = "https://api.adzuna.com";
  private static final Duration PACE = Duration.ofSeconds(2);
  private static final List<Manners.Limit> LIMITS =
      List.of(
          new Manners.Limit(25, Duration.ofMinutes(1)),
          new Manners.Limit(250, Duration.ofDays(1)),
          new Manners.Limit(1_000, Duration.ofDays(7)),
          new Manners.Limit(2_500, Duration.ofDays(30)));

  private static final SourceContract CONTRACT = SourceContract.of(ID.value());

  private final JsonOffers offers = new JsonOffers("results", CONTRACT, Adzuna::draft);

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
    return List.of(
        SourceAddress.described(API),
        new SettingDescription(APP_ID, true, true, "the application's identifier"),
        new SettingDescription(APP_KEY, true, true, "the application's key"));
  }

  @Override
  public Set<String> secretParameters() {
    return Set.of(ID_PARAMETER, KEY_PARAMETER);
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return Set.of(address(settings).host());
  }

  /** What Adzuna's terms allow an application; a month counts as 30 days. */
  @Override
  public Manners manners() {
    return new Manners(PACE, false, LIMITS, 0);
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    return new AdzunaCrawl(this, http, crawl, sink).run();
  }

  static SourceAddress address(SourceSettings settings) {
    return SourceAddress.of(ID, settings, SourceAddress.SETTING, API);
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }

  @Override
  public int contractVersion() {
    return CONTRACT.version();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    return offers.read(page.body()).stream();
  }

  private static OfferDraft draft(OfferFields fields) {
    return OfferDraft.of(ID, fields.text("/id"))
        .url(PageAddress.of(fields.text("/redirect_url")).map(PageAddress::url).orElse(""))
        .title(fields.text("/title"))
        .description(fields.text("/description"))
        .company(fields.text("/company/display_name"))
        .placeLabel(fields.text("/location/display_name"))
        .areas(fields.texts("/location/area"))
        .coordinates(fields.text("/latitude"), fields.text("/longitude"))
        .payBounds(fields.text("/salary_min"), fields.text("/salary_max"))
        .payPredicted(fields.text("/salary_is_predicted").equals("1"))
        .contract(fields.text("/contract_type"))
        .workTime(fields.text("/contract_time"))
        .published(fields.text("/created"))
        .build();
  }
}
