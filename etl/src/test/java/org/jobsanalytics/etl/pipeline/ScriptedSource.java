package org.jobsanalytics.etl.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/**
 * A source of so many pages of one offer each, a slice every two pages, that tells what it was
 * asked.
 */
final class ScriptedSource implements JobSource {

  private final SourceId id;
  private final int pages;
  private final int announced;
  private String address = "https://scripted.example";
  private List<Manners.Limit> limits = List.of();
  private Optional<Crawl> asked = Optional.empty();
  private boolean breaking;

  ScriptedSource(String id, int pages, int announced) {
    this.id = new SourceId(id);
    this.pages = pages;
    this.announced = announced;
  }

  /** Moves it to {@code address}, where {@code limits} hold. */
  ScriptedSource at(String address, Manners.Limit... limits) {
    this.address = address;
    this.limits = List.of(limits);
    return this;
  }

  /** What the last crawl was. */
  Crawl asked() {
    return asked.orElseThrow();
  }

  /** From now on no page can be read, for a reason that nobody foresaw. */
  ScriptedSource breaking() {
    breaking = true;
    return this;
  }

  String url(int page) {
    return address + "/offers?page=" + page;
  }

  @Override
  public SourceId id() {
    return id;
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public List<SettingDescription> settings() {
    return List.of();
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return Set.of(address.substring(address.indexOf("://") + 3));
  }

  @Override
  public Set<String> secretParameters() {
    return Set.of("app_key");
  }

  @Override
  public Manners manners() {
    return new Manners(Duration.ofSeconds(1), false, limits, 0);
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    asked = Optional.of(crawl);
    for (int page = 1; page <= pages; page++) {
      HttpAnswer answer = http.send(HttpRequest.get(url(page) + "&app_key=secret"));
      sink.keep(new RawPage(id, url(page), answer.receivedAt(), 200, "text/plain", answer.body()));
      if (page % 2 == 0) {
        sink.end(new Slice("pages to " + page, OptionalInt.of(announced), 2, 0));
      }
    }
    return new CrawlReport(
        crawl.cursor().isEmpty(), crawl.window().from(), Optional.of("to " + crawl.window().to()));
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    if (breaking) {
      throw new IllegalStateException("no such page was foreseen");
    }
    return Stream.of(new Reading.NoOffer("scripted"));
  }
}
