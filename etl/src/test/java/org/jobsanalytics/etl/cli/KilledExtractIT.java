package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.CrawlWriter;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Web;
import org.jobsanalytics.etl.simulator.Fault;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Misbehaviour;
import org.jobsanalytics.etl.simulator.SimulatedClock;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extract that is killed in the middle, and the same command again. */
final class KilledExtractIT {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
  private static final int WINDOW = 40;

  /** Where each source stands when it is killed: after so many requests to that path. */
  private static final Map<String, Stop> STOPS =
      Map.of(
          "francetravail", new Stop(3, "/search"),
          "greenhouse", new Stop(2, "/jobs"),
          "jobposting", new Stop(60, "/offres/"),
          "smartrecruiters", new Stop(30, "/postings"),
          "wttj", new Stop(60, "/jobs/"));

  private record Stop(int after, String path) {}

  @TempDir Path folder;
  private Simulator simulator;
  private SimulatedHome killed;
  private SimulatedHome unbroken;

  @BeforeEach
  void open() {
    simulator =
        Simulator.start(
            Market.generate(new MarketSettings(11, 1_500, 30, now)),
            new SimulatedClock(now),
            Misbehaviour.none(),
            new SimulatorSettings(0, Duration.ofMinutes(2)));
    killed = SimulatedHome.of(simulator, folder.resolve("killed"));
    unbroken = SimulatedHome.of(simulator, folder.resolve("unbroken"));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void killedInTheMiddle_theSameCommandGoesOnAndBringsTheSame() throws Exception {
    STOPS.forEach(
        (source, stop) ->
            simulator.misbehaviour().add(source, Fault.STALL, stop.after(), 1, stop.path()));
    killWhenAllStand(extractInAProcessOfItsOwn());
    Map<String, CrawlWriter> brokenOff = brokenOff();
    assertThat(new RunReader(killed.lake()).runs()).isEmpty();
    assertThat(brokenOff.values()).anyMatch(crawl -> crawl.keptPages() > 0);

    Collection<String> requests = Collections.synchronizedSet(new HashSet<>());
    extract(killed, InstantSource.system(), STOPS.keySet(), http -> recorded(http, requests));
    for (String source : STOPS.keySet()) {
      // The window ends when the crawl began, so what is compared with must begin then too.
      Instant begun = brokenOff.get(source).start().to();
      extract(unbroken, () -> begun, Set.of(source), http -> http);
    }

    assertThat(runs(killed))
        .containsExactlyInAnyOrderElementsOf(
            brokenOff.entrySet().stream()
                .map(crawl -> crawl.getKey() + " " + crawl.getValue().run())
                .toList());
    for (CrawlWriter crawl : brokenOff.values()) {
      assertThat(requests).noneMatch(url -> crawl.kept(url).isPresent());
    }
    assertThat(pages(killed)).isEqualTo(pages(unbroken));
    assertThat(killed.load()).isZero();
    assertThat(unbroken.load()).isZero();
    for (String source : STOPS.keySet()) {
      assertThat(killed.offers(source)).isNotEmpty().isEqualTo(unbroken.offers(source));
    }
  }

  private Process extractInAProcessOfItsOwn() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("extract", "--quiet", "--window", String.valueOf(WINDOW)));
    STOPS.keySet().forEach(source -> command.addAll(List.of("--source", source)));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.redirectOutput(folder.resolve("killed.log").toFile());
    process.environment().putAll(killed.variables());
    return process.start();
  }

  private void killWhenAllStand(Process process) throws InterruptedException, IOException {
    Instant latest = Instant.now().plusSeconds(60);
    while (!STOPS.keySet().stream().allMatch(this::stands)) {
      boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
      assertThat(ended || Instant.now().isAfter(latest))
          .as(() -> "ended, or never came to its stops: " + log())
          .isFalse();
    }
    process.destroyForcibly().waitFor();
  }

  private boolean stands(String source) {
    return simulator.misbehaviour().count(source, Fault.STALL) == 1;
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("killed.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Map<String, CrawlWriter> brokenOff() {
    Map<String, CrawlWriter> crawls = new TreeMap<>();
    for (String source : STOPS.keySet()) {
      crawls.put(source, CrawlWriter.unfinished(killed.lake(), new SourceId(source)).orElseThrow());
    }
    return crawls;
  }

  private static Http recorded(Http http, Collection<String> requests) {
    return request -> {
      requests.add(request.url());
      return http.send(request);
    };
  }

  private static void extract(
      SimulatedHome home, InstantSource clock, Set<String> sources, UnaryOperator<Http> way) {
    StringWriter err = new StringWriter();
    try (Session session =
        new Session(home.variables(), new PrintWriter(err, true), new PrintWriter(err, true))) {
      Web web = new Visits(session.settings()).web(clock);
      Web watched =
          new Web(
              web.settings(),
              (source, quota) -> way.apply(web.visits().apply(source, quota)),
              clock);
      assertThat(
              ExtractStep.isComplete(
                  new ExtractStep(session, watched, new NoProgress())
                      .run(
                          sources.stream().map(Sources::byName).toList(),
                          new Extract.Order(WINDOW, false))))
          .as(err::toString)
          .isTrue();
    }
  }

  private static List<String> runs(SimulatedHome home) {
    return new RunReader(home.lake())
        .runs().stream().map(run -> run.source() + " " + run.run()).toList();
  }

  /** The pages of each source; fails if one is there twice. */
  private static Map<String, Set<String>> pages(SimulatedHome home) {
    Map<String, Set<String>> pages = new TreeMap<>();
    RunReader lake = new RunReader(home.lake());
    for (Manifest run : lake.runs()) {
      Set<String> urls = new TreeSet<>();
      Set<String> ofSource = pages.computeIfAbsent(run.source(), any -> new TreeSet<>());
      lake.pages(
          run,
          (pointer, page) -> {
            assertThat(urls.add(page.url())).as("once: " + page.url()).isTrue();
            ofSource.add(described(page));
          });
    }
    return pages;
  }

  private static String described(RawPage page) {
    return page.url() + " " + page.status() + " " + page.headers() + " " + page.body();
  }
}
