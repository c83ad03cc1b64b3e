package org.jobsanalytics.etl.lake;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Objects;

/**
 * What a crawl was asked for: written before its first part, so that a crawl that was broken off
 * goes on with the same question.
 *
 * @param cursor what the last complete crawl left; {@code ""} for a full crawl
 * @param dropAccepted whoever asked believes the list even if most of the known offers are missing
 */
public record CrawlStart(
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant from,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant to,
    String cursor,
    boolean simulated,
    boolean dropAccepted) {

  public CrawlStart {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(cursor, "cursor");
  }
}
