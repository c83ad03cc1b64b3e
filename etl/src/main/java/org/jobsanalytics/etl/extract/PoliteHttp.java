package org.jobsanalytics.etl.extract;

import java.util.function.Consumer;
import okhttp3.Dns;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Asks web servers as a polite guest: with a name and contact, at the source's pace, within limits
 * of time and size, only public or declared hosts, and pages only that robots.txt allows.
 *
 * <p>One for a source and crawl, used by one thread.
 */
public final class PoliteHttp implements Http {

  private final SourceId source;
  private final Wire wire;
  private final Exchange exchange;
  private final Redirects redirects;
  private final int maxRedirects;
  private final Consumer<Hop> robots;

  private PoliteHttp(Visit visit, Wire wire, HttpSettings settings, Waiting waiting) {
    Manners manners = visit.manners();
    Pace pace = new Pace(manners, waiting, visit.quota());
    this.source = visit.source();
    this.wire = wire;
    this.exchange = new Exchange(wire, pace, waiting, settings.patience(), manners.challenge());
    this.redirects = new Redirects(wire.declared());
    this.maxRedirects = settings.maxRedirects();
    this.robots =
        manners.robots() ? new Robots(hop -> follow(hop, any -> {}), pace)::check : any -> {};
  }

  /**
   * Opens a way to the web.
   *
   * @param waiting {@link Waiting#real()} but in tests
   */
  public static PoliteHttp of(Visit visit, HttpSettings settings, Waiting waiting) {
    return of(visit, new Wire(visit.declaredHosts(), settings, Dns.SYSTEM), settings, waiting);
  }

  /** The same with a resolver of names that tests bring. */
  static PoliteHttp of(Visit visit, Wire wire, HttpSettings settings, Waiting waiting) {
    return new PoliteHttp(visit, wire, settings, waiting);
  }

  @Override
  public HttpAnswer send(HttpRequest request) {
    return follow(Hop.of(source, request), robots);
  }

  private HttpAnswer follow(Hop first, Consumer<Hop> allowed) {
    Hop hop = first;
    for (int taken = 0; taken <= maxRedirects; taken++) {
      allowed.accept(hop);
      HttpAnswer answer = exchange.send(hop);
      if (StatusVerdict.of(answer.status(), 0) != StatusVerdict.REDIRECT) {
        return answer;
      }
      hop = redirects.next(hop, answer.status(), answer.header("location").orElse(""));
    }
    throw first.complaint(
        SourceException.Code.LIMIT_REACHED,
        "more than " + maxRedirects + " redirects; check the address");
  }

  /** Lets go of the connections. */
  @Override
  public void close() {
    wire.close();
  }
}
