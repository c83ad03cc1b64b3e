package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;

/** Reads Adzuna's list of French offers, newest first, as far as the quota reaches. */
final class AdzunaCrawl {

  /** Offers are seen again from so long before the cursor: some are listed late. */
  static final Duration OVERLAP = Duration.ofHours(2);

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 2_500;
  private static final int OK = 200;
  private static final int UNAUTHORISED = 401;
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final Adzuna source;
  private final Http http;
  private final Crawl crawl;
  private final PageSink sink;
  private final Instant from;
  private final Bound pages;
  private final SliceTally tally;

  AdzunaCrawl(Adzuna source, Http http, Crawl crawl, PageSink sink) {
    this.source = source;
    this.http = http;
    this.crawl = crawl;
    this.sink = sink;
    this.from = CursorTime.from(source.id(), crawl, OVERLAP);
    this.pages = new Bound(source.id(), MOST_PAGES, "pages");
    this.tally = new SliceTally("since " + from);
  }

  CrawlReport run() {
    int announced = 0;
    int listed = PAGE;
    Instant asked = crawl.window().to();
    for (int number = 1; (number - 1) * PAGE < listed; number++) {
      RawPage page = fetch(number, asked);
      int total = total(page.body());
      announced = number == 1 ? total : announced;
      // New offers come in front and push the others back, if the quota makes us pause for days.
      listed = total;
      asked = page.fetchedAt();
      if (number == 1 && crawl.cursor().isEmpty()) {
        sink.announce(total);
      }
      sink.keep(page);
      List<Reading> readings = source.read(page).toList();
      tally.count(readings);
      if (crawl.cursor().isPresent() && isWhollyOlder(readings)) {
        // The announced total is of whole days, of which only the newer part is wanted.
        sink.end(tally.unannounced());
        return CursorTime.report(crawl);
      }
    }
    sink.end(tally.adrift(announced));
    return CursorTime.report(crawl);
  }

  private RawPage fetch(int number, Instant asked) {
    pages.next();
    String url = url(number, asked);
    HttpAnswer answer = http.send(HttpRequest.get(url + keys()));
    if (answer.status() == UNAUTHORISED) {
      throw unauthorised("expected offers, was status 401");
    }
    if (answer.status() != OK) {
      // Without its page, which may repeat the keys.
      throw new SourceException(
          source.id(),
          Code.REFUSED,
          "expected offers on page "
              + number
              + ", was status "
              + answer.status()
              + " ["
              + url
              + "]");
    }
    return KeptPages.of(source.id(), url, answer);
  }

  private String url(int number, Instant asked) {
    return Adzuna.address(crawl.settings())
        .at(
            "/v1/api/jobs/fr/search/"
                + number
                + "?results_per_page="
                + PAGE
                + "&sort_by=date&max_days_old="
                + days(asked));
  }

  /**
   * The source counts ages from now on, so a crawl that paused asks for so many days more. The time
   * is that of the page before, which is the same when the crawl is gone on with.
   */
  private long days(Instant asked) {
    Instant to = crawl.window().to();
    long seconds = Duration.between(from, to).toSeconds();
    long paused = Duration.between(to, asked).plus(HALF_A_DAY).toDays();
    return Math.max(1, (seconds + SECONDS_A_DAY - 1) / SECONDS_A_DAY) + Math.max(0, paused);
  }

  private String keys() {
    return parameter(Adzuna.ID_PARAMETER, Adzuna.APP_ID)
        + parameter(Adzuna.KEY_PARAMETER, Adzuna.APP_KEY);
  }

  private String parameter(String name, String setting) {
    return "&" + name + "=" + secret(setting);
  }

  private String secret(String name) {
    return crawl
        .settings()
        .text(name)
        .filter(key -> key.matches("[\\w.~-]+"))
        .orElseThrow(
            () -> unauthorised("expected letters and digits in the setting " + name + ", was not"));
  }

  private int total(String body) {
    try {
      JsonNode count = Json.MAPPER.readTree(body).path("count");
      if (count.canConvertToInt() && count.asInt() >= 0) {
        return count.asInt();
      }
    } catch (JsonProcessingException e) {
      // Without the cause: what follows says it better.
      throw unexpected(body);
    }
    throw unexpected(body);
  }

  private SourceException unexpected(String body) {
    return new SourceException(
        source.id(), Code.UNEXPECTED_BODY, "expected a total at /count, was " + Excerpt.of(body));
  }

  private boolean isWhollyOlder(List<Reading> readings) {
    List<OfferDraft> drafts =
        readings.stream()
            .filter(Reading.Found.class::isInstance)
            .map(reading -> ((Reading.Found) reading).draft())
            .toList();
    return !drafts.isEmpty() && drafts.stream().allMatch(this::isOlder);
  }

  private boolean isOlder(OfferDraft draft) {
    try {
      return Instant.parse(draft.dates().published()).isBefore(from);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private SourceException unauthorised(String what) {
    return new SourceException(
        source.id(),
        Code.UNAUTHORISED,
        what + "; check the settings app-id and app-key (JOBS_ADZUNA_APP_ID, JOBS_ADZUNA_APP_KEY)");
  }
}
