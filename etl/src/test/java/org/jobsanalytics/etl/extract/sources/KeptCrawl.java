package org.jobsanalytics.etl.extract.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.KnownOffers;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;

/** Runs a source's crawl and remembers what it kept. */
final class KeptCrawl implements PageSink {

  static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  final List<RawPage> pages = new ArrayList<>();
  final List<Slice> slices = new ArrayList<>();
  final List<Long> announced = new ArrayList<>();

  private final JobSource source;
  private Crawl crawl;

  private KeptCrawl(JobSource source, Map<String, String> settings) {
    this.source = source;
    this.crawl =
        new Crawl(
            new Crawl.Window(START.minusSeconds(10 * 86_400), START),
            Optional.empty(),
            SourceSettings.of(settings),
            KnownOffers.none());
  }

  static KeptCrawl of(JobSource source, Map<String, String> settings) {
    return new KeptCrawl(source, settings);
  }

  static KeptCrawl of(String source, Map<String, String> settings) {
    return new KeptCrawl(Sources.byName(source), settings);
  }

  KeptCrawl cursor(String cursor) {
    crawl = new Crawl(crawl.window(), Optional.of(cursor), crawl.settings(), crawl.known());
    return this;
  }

  KeptCrawl known(KnownOffers known) {
    crawl = new Crawl(crawl.window(), crawl.cursor(), crawl.settings(), known);
    return this;
  }

  CrawlReport run(Http http) {
    return source.fetch(http, crawl, this);
  }

  List<String> urls() {
    return pages.stream().map(RawPage::url).toList();
  }

  @Override
  public void keep(RawPage page) {
    pages.add(page);
  }

  @Override
  public void end(Slice slice) {
    slices.add(slice);
  }

  @Override
  public void announce(long offers) {
    announced.add(offers);
  }
}
