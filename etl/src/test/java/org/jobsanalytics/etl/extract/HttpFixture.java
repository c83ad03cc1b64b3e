package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;

/** Values that a test of asking changes one thing of. */
final class HttpFixture {

  static final SourceId SOURCE = new SourceId("example");
  static final HttpSettings SETTINGS = HttpSettings.of("https://example.org/jobs");
  static final Manners NO_MANNERS = new Manners(Duration.ZERO, false, List.of(), 0);
  static final Manners CRAWLER = new Manners(Duration.ZERO, true, List.of(), 202);

  private HttpFixture() {}

  static PoliteHttp http(TestSite site, Waiting waiting) {
    return PoliteHttp.of(visit(NO_MANNERS, Set.of(site.host())), SETTINGS, waiting);
  }

  static PoliteHttp crawler(TestSite site, Waiting waiting) {
    return PoliteHttp.of(visit(CRAWLER, Set.of(site.host())), SETTINGS, waiting);
  }

  static Visit visit(Manners manners, Set<String> declaredHosts) {
    return new Visit(SOURCE, manners, declaredHosts, Quota.unlimited());
  }

  /** The same settings with another limit on bodies. */
  static HttpSettings maxBytes(long maxBytes) {
    return new HttpSettings(
        SETTINGS.contact(), maxBytes, SETTINGS.timeLimits(), SETTINGS.patience(), 5);
  }

  /** What asking for the page ends in. */
  static SourceException failure(PoliteHttp http, String url) {
    return catchThrowableOfType(SourceException.class, () -> http.send(HttpRequest.get(url)));
  }
}
