package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;

/**
 * Searches France Travail's offers by creation date, and divides a search that announces more than
 * the API shows of one.
 *
 * <p>The first page of a search that has to be divided is not kept: its offers come again.
 */
final class FranceTravailCrawl {

  /** Offers are seen again from so long before the cursor: some are listed late. */
  static final Duration OVERLAP = Duration.ofHours(2);

  private static final String API = "/partenaire/offresdemploi/v2";
  private static final int PAGE = 150;
  private static final int MOST_SHOWN = 3_150;
  private static final int WANTED = 2_500;
  private static final int MOST_SEARCHES = 20_000;
  private static final int NO_CONTENT = 204;
  private static final int PARTIAL = 206;
  private static final int OK = 200;
  private static final Pattern TOTAL = Pattern.compile("/(\\d{1,9})$");

  private final FranceTravail source;
  private final FranceTravailAccess access;
  private final SourceAddress address;
  private final Crawl crawl;
  private final PageSink sink;
  private final Bound searches;
  private List<String> romeCodes = List.of();

  FranceTravailCrawl(FranceTravail source, Http http, Crawl crawl, PageSink sink) {
    this.source = source;
    this.access = new FranceTravailAccess(http, crawl.settings());
    this.address = FranceTravail.address(crawl.settings());
    this.crawl = crawl;
    this.sink = sink;
    this.searches = new Bound(source.id(), MOST_SEARCHES, "searches");
  }

  CrawlReport run() {
    Instant from = CursorTime.from(source.id(), crawl, OVERLAP).truncatedTo(ChronoUnit.SECONDS);
    Instant to = crawl.window().to().truncatedTo(ChronoUnit.SECONDS);
    FranceTravailShare whole = FranceTravailShare.between(from, to);
    HttpAnswer first = ask(whole, 0);
    sink.announce(total(first));
    take(whole, first);
    return CursorTime.report(crawl);
  }

  /** Fetches a share, in parts if need be, and says how many offers it announced. */
  private int take(FranceTravailShare share, HttpAnswer first) {
    int announced = total(first);
    if (announced <= MOST_SHOWN) {
      page(share, first);
      return announced;
    }
    List<FranceTravailShare> parts =
        share.divided((announced + WANTED - 1) / WANTED, this::romeCodes);
    if (parts.isEmpty()) {
      throw limit(share, announced);
    }
    int inParts = 0;
    for (FranceTravailShare part : parts) {
      inParts += take(part, ask(part, 0));
    }
    if (!share.isDividedByDate()) {
      endRest(share, announced, inParts);
    }
    return announced;
  }

  private static SourceException limit(FranceTravailShare share, int announced) {
    return new SourceException(
        FranceTravail.ID,
        Code.LIMIT_REACHED,
        "expected at most " + MOST_SHOWN + " offers in " + share.name() + ", was " + announced);
  }

  /** Offers without a département (14 % say "France") or occupation are in none of the parts. */
  private void endRest(FranceTravailShare share, int announced, int inParts) {
    int drift = SliceTally.allowedDrift(announced);
    if (inParts < announced - drift) {
      OptionalInt rest = OptionalInt.of(announced - inParts);
      sink.end(new Slice(share.name() + " in no part", rest, 0, 0));
    }
  }

  private void page(FranceTravailShare share, HttpAnswer first) {
    SliceTally tally = new SliceTally(share.name());
    int announced = total(first);
    HttpAnswer answer = first;
    int start = 0;
    while (true) {
      RawPage page = KeptPages.of(source.id(), url(share, start), answer);
      sink.keep(page);
      tally.count(source.read(page).toList());
      start += PAGE;
      if (start >= total(answer)) {
        break;
      }
      if (start >= MOST_SHOWN) {
        throw limit(share, total(answer));
      }
      answer = ask(share, start);
    }
    sink.end(tally.adrift(announced));
  }

  private HttpAnswer ask(FranceTravailShare share, int start) {
    searches.next();
    HttpAnswer answer = access.get(url(share, start));
    int status = answer.status();
    if (status != OK && status != PARTIAL && status != NO_CONTENT) {
      throw new SourceException(
          source.id(),
          Code.REFUSED,
          "expected offers of "
              + share.name()
              + ", was status "
              + status
              + " with "
              + Excerpt.of(answer.body()));
    }
    return answer;
  }

  private String url(FranceTravailShare share, int start) {
    String range = "&range=" + start + "-" + (start + PAGE - 1);
    return address.at(API + "/offres/search?" + share.query() + range);
  }

  /** {@code Content-Range: offres 0-149/9981}; nothing comes with 204. */
  private int total(HttpAnswer answer) {
    if (answer.status() == NO_CONTENT) {
      return 0;
    }
    String range = answer.header("content-range").orElse("").strip();
    Matcher total = TOTAL.matcher(range);
    if (!total.find()) {
      throw new SourceException(
          source.id(),
          Code.UNEXPECTED_BODY,
          "expected a total in Content-Range, was " + Excerpt.of(range));
    }
    return Integer.parseInt(total.group(1));
  }

  private List<String> romeCodes() {
    if (romeCodes.isEmpty()) {
      List<String> codes = new ArrayList<>();
      String body = access.get(address.at(API + "/referentiel/metiers")).body();
      try {
        Json.MAPPER.readTree(body).forEach(job -> codes.add(job.path("code").asText("")));
      } catch (JsonProcessingException e) {
        throw noRomeCodes(body);
      }
      codes.removeIf(code -> !code.matches("[A-Z]\\d{4}"));
      if (codes.isEmpty()) {
        throw noRomeCodes(body);
      }
      romeCodes = List.copyOf(codes);
    }
    return romeCodes;
  }

  private static SourceException noRomeCodes(String body) {
    return new SourceException(
        FranceTravail.ID,
        Code.UNEXPECTED_BODY,
        "expected ROME codes at /referentiel/metiers, was " + Excerpt.of(body));
  }
}
