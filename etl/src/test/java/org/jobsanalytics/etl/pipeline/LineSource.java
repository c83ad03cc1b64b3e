package org.jobsanalytics.etl.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.SourceId;

/** A source whose pages say a thing a line, for tests that write them into a lake by themselves. */
final class LineSource implements JobSource {

  static final SourceId ID = new SourceId("wttj");

  /** The page that says what was collected. */
  static RawPage page(Collected collected) {
    String body =
        Stream.concat(
                collected.mentions().stream().map(LineSource::line),
                Stream.generate(() -> "unreadable").limit(collected.unreadable()))
            .collect(Collectors.joining("\n"));
    return new RawPage(
        ID, "https://lines.example/", collected.fetchedAt(), 200, "text/plain", body);
  }

  private static String line(Collected.Mention mention) {
    Collected.State state = mention.state();
    return String.join(
        ";",
        mention.way().name(),
        mention.id(),
        state.title(),
        time(state.updated()),
        time(state.published()),
        time(state.expires()),
        ".");
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    List<Reading> readings = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (String line : page.body().split("\n", -1)) {
      String[] words = line.split(";", -1);
      switch (words[0]) {
        case "SHOWN" -> readings.add(new Reading.Found(readings.size(), draft(words)));
        case "NAMED" -> named.add(words[1]);
        case "GONE" -> readings.add(new Reading.NoOffer("gone", List.of(), Optional.of(words[1])));
        case "unreadable" -> readings.add(unreadable(readings.size()));
        default -> readings.add(new Reading.NoOffer("empty"));
      }
    }
    readings.add(new Reading.NoOffer("list", named, Optional.empty()));
    return readings.stream();
  }

  private static Reading unreadable(int offset) {
    return new Reading.UnreadableOffer(
        offset, new Rejection(Rejection.Reason.OFFER_WITHOUT_ID, "expected an id"));
  }

  private static OfferDraft draft(String[] words) {
    return OfferDraft.of(ID, words[1])
        .title(words[2])
        .updated(words[3])
        .published(words[4])
        .expires(words[5])
        .build();
  }

  @Override
  public SourceId id() {
    return ID;
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
    return Set.of("lines.example");
  }

  @Override
  public Manners manners() {
    return new Manners(Duration.ZERO, false, List.of(), 0);
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    throw new UnsupportedOperationException("tests write the pages of this source");
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }
}
