package org.jobsanalytics.etl.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.SourceId;

/** A place on the web that publishes job offers. */
public interface JobSource {

  SourceId id();

  /** The media type of the source's pages, as in {@code application/json}. */
  String mediaType();

  /** The address that a page says it has, by canonical link or structured data. */
  Optional<String> ownUrl(String body);

  /**
   * Understands a page, without network: every offer it holds in the source's own words, and every
   * place where one stands that cannot be read. At least one reading a page. Reading a page twice
   * gives the same readings.
   */
  Stream<Reading> read(RawPage page);
}
