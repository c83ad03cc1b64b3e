package org.jobsanalytics.etl.pipeline;

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
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.Rejection.Reason;
import org.jobsanalytics.etl.model.SourceId;

/** Adzuna, read by code with a defect: {@code unreadable} titles, and what follows {@code end}. */
record DefectiveSource(Set<String> unreadable, String end) implements JobSource {

  private static final JobSource ADZUNA = Sources.byName("adzuna");

  /** Cannot read the offers of these titles. */
  static DefectiveSource withoutTitles(String... titles) {
    return new DefectiveSource(Set.of(titles), "nothing is titled so");
  }

  /** Reads a page to the offer of this title, and can neither read that nor what follows. */
  static DefectiveSource endingAt(String title) {
    return new DefectiveSource(Set.of(), title);
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    List<Reading> readings = ADZUNA.read(page).toList();
    List<Reading> whole =
        readings.stream().takeWhile(reading -> !title(reading).equals(end)).toList();
    Stream<Reading> rest =
        whole.size() == readings.size()
            ? Stream.empty()
            : Stream.of(new Reading.UnreadablePage(new Rejection(Reason.PAGE_CUT, "a defect")));
    return Stream.concat(whole.stream().map(this::damaged), rest);
  }

  private Reading damaged(Reading reading) {
    return reading instanceof Reading.Found found && unreadable.contains(title(found))
        ? new Reading.UnreadableOffer(
            found.offset(), new Rejection(Reason.OFFER_FIELD_TYPE, "a defect"))
        : reading;
  }

  private static String title(Reading reading) {
    return reading instanceof Reading.Found found ? found.draft().title() : "";
  }

  @Override
  public SourceId id() {
    return ADZUNA.id();
  }

  @Override
  public String mediaType() {
    return ADZUNA.mediaType();
  }

  @Override
  public List<SettingDescription> settings() {
    return ADZUNA.settings();
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return ADZUNA.hosts(settings);
  }

  @Override
  public Manners manners() {
    return ADZUNA.manners();
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    throw new UnsupportedOperationException("nobody fetches here");
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }
}
