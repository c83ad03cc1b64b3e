package org.jobsanalytics.etl.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.SourceId;

/** A place on the web that publishes job offers. */
public interface JobSource {

  SourceId id();

  /** The media type of the source's pages, as in {@code application/json}. */
  String mediaType();

  /** The settings that the source understands; what it cannot do without is marked. */
  List<SettingDescription> settings();

  /** The hosts that {@link #fetch} may ask, with their ports if they are not the default ones. */
  Set<String> hosts(SourceSettings settings);

  /**
   * The parameters by which the source's requests show its keys in their address. Pages are kept by
   * their address without them.
   */
  default Set<String> secretParameters() {
    return Set.of();
  }

  /**
   * For how many days the text of an offer may be kept that the source took away, as its licence
   * says; the facts stay.
   */
  default int keptTextDays() {
    return 90;
  }

  /** How the source wants to be visited. */
  Manners manners();

  /**
   * Fetches pages, without understanding more of them than where to go next.
   *
   * @throws org.jobsanalytics.etl.model.SourceException if the source lets us down; what was kept
   *     by then stays
   */
  CrawlReport fetch(Http http, Crawl crawl, PageSink sink);

  /** The address that a page says it has, by canonical link or structured data. */
  Optional<String> ownUrl(String body);

  /** The version of the contract by which the pages are read; 0 if there is none. */
  default int contractVersion() {
    return 0;
  }

  /**
   * Understands a page, without network: every offer it holds in the source's own words, and every
   * place where one stands that cannot be read. At least one reading a page. Reading a page twice
   * gives the same readings.
   */
  Stream<Reading> read(RawPage page);
}
