package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The search API of Adzuna. */
final class AdzunaHost implements Host {

  static final String APP_ID = "simulated";
  static final String APP_KEY = "simulated-key";
  private static final int LARGEST_PAGE = 50;
  private static final Pattern SEARCH = Pattern.compile("/v1/api/jobs/fr/search/(\\d{1,6})");
  private static final Set<String> PARAMETERS =
      Set.of(
          "app_id",
          "app_key",
          "results_per_page",
          "sort_by",
          "sort_dir",
          "max_days_old",
          "what",
          "where",
          "content-type",
          "category",
          "distance",
          "full_time",
          "permanent",
          "company");

  @Override
  public Answer answer(Question question, View view) {
    Matcher search = SEARCH.matcher(question.path());
    if (!search.matches()) {
      return Answer.notFound();
    }
    boolean keyed =
        question.parameter("app_id").orElse("").equals(APP_ID)
            && question.parameter("app_key").orElse("").equals(APP_KEY);
    if (!keyed) {
      return Answer.json(
          401,
          Json.object()
              .put("exception", "AUTH_FAIL")
              .put("display", "Authorisation failed")
              .put("__CLASS__", "Adzuna::API::Response::Exception"));
    }
    int size = Math.min(LARGEST_PAGE, question.number("results_per_page", 10));
    int page = Integer.parseInt(search.group(1));
    int days = question.number("max_days_old", 99_999);
    if (!PARAMETERS.containsAll(question.parameters().keySet())
        || size < 1
        || page < 1
        || days < 0) {
      return Answer.html(
          400,
          "<!DOCTYPE html><html><head><title>400</title></head><body>Bad request</body></html>");
    }
    return page(question, view, (page - 1L) * size, size);
  }

  private static Answer page(Question question, View view, long from, int size) {
    Instant oldest = view.now().minus(Duration.ofDays(question.number("max_days_old", 99_999)));
    List<Ad> found = view.ads().stream().filter(ad -> ad.published().isAfter(oldest)).toList();
    if (!question.parameter("sort_by").orElse("").equals("date")) {
      found = found.stream().sorted(Comparator.comparing(ad -> ad.id().hashCode())).toList();
    }
    ArrayNode results = Json.array();
    found.stream().skip(from).limit(size).forEach(ad -> results.add(AdzunaOffer.of(ad)));
    ObjectNode envelope = Json.object();
    envelope.set("results", results);
    envelope.put("count", found.size());
    return Answer.json(200, envelope.put("__CLASS__", "Adzuna::API::Response::JobSearchResults"));
  }
}
