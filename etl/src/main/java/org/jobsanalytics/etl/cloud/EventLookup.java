package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/**
 * The history that CloudTrail keeps for 90 days without any trail: management events only, and each
 * region's apart. So the region of IAM's events is asked as well.
 *
 * @param pause waits between two requests
 * @param mostPages of events in a region; more is an error
 */
record EventLookup(Aws aws, Consumer<Duration> pause, int mostPages) implements TrailSource {

  /**
   * Two requests a second, for the account in a region.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
   */
  static final Duration BETWEEN = Duration.ofMillis(500);

  /** Half an hour of asking. */
  private static final int MOST_PAGES = 3_600;

  private static final int EVENTS_A_PAGE = 50;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  EventLookup(Aws aws, Consumer<Duration> pause) {
    this(aws, pause, MOST_PAGES);
  }

  @Override
  public void read(Instant from, Instant to, Consumer<JsonNode> receiver) {
    for (Region region : regions()) {
      try (CloudTrailClient trail = aws.cloudTrail(region)) {
        read(trail, new Span(from, to), receiver);
      }
    }
  }

  private record Span(Instant from, Instant to) {}

  private void read(CloudTrailClient trail, Span span, Consumer<JsonNode> receiver) {
    Optional<String> next = Optional.empty();
    int pages = 0;
    do {
      if (++pages > mostPages) {
        throw new CloudException(
            String.format(
                Locale.ROOT,
                "audit: expected at most %,d events, were more; ask for fewer --days,"
                    + " or read the trail's files by --trail-logs",
                mostPages * EVENTS_A_PAGE));
      }
      LookupEventsResponse page = page(trail, span, next);
      page.events().forEach(event -> receiver.accept(json(event.cloudTrailEvent())));
      next = Optional.ofNullable(page.nextToken());
      pause.accept(BETWEEN);
    } while (next.isPresent());
  }

  private static LookupEventsResponse page(
      CloudTrailClient trail, Span span, Optional<String> token) {
    return Answers.required(
        "look up events",
        Permission.LOOKUP_EVENTS,
        () ->
            trail.lookupEvents(
                request ->
                    request
                        .startTime(span.from())
                        .endTime(span.to())
                        .maxResults(EVENTS_A_PAGE)
                        .nextToken(token.orElse(null))));
  }

  /** What is no JSON is counted as unreadable, as a record without a name is. */
  private static JsonNode json(String event) {
    try {
      return JSON.readTree(String.valueOf(event));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private List<Region> regions() {
    return Stream.of(aws.region(), aws.globalRegion()).distinct().toList();
  }

  @Override
  public boolean isManagementOnly() {
    return true;
  }

  @Override
  public String address() {
    return "LookupEvents, " + regions().stream().map(Region::id).collect(Collectors.joining(" + "));
  }
}
