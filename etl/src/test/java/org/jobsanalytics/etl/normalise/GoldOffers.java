package org.jobsanalytics.etl.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.Captures;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.SourceId;

/** The labelled offers beside the project: the drafts, and what a careful reader made of them. */
final class GoldOffers {

  /** A draft and its labels. */
  record Gold(String id, OfferDraft draft, JsonNode label) {}

  private static final Pattern BOUNDS = Pattern.compile("([\\d.]+) - ([\\d.]+) predicted=([01])");

  private GoldOffers() {}

  static List<Gold> read() {
    Map<String, JsonNode> labels = new LinkedHashMap<>();
    lines("labels.jsonl").forEach(label -> labels.put(label.path("id").asText(), label));
    List<Gold> gold = new ArrayList<>();
    for (JsonNode offer : lines("offers.jsonl")) {
      String id = offer.path("id").asText();
      gold.add(new Gold(id, draft(offer), labels.get(id)));
    }
    return gold;
  }

  private static List<JsonNode> lines(String name) {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Captures.gold(name))) {
        nodes.add(json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nodes;
  }

  private static OfferDraft draft(JsonNode offer) {
    OfferDraft.Builder draft =
        OfferDraft.of(
                new SourceId(offer.path("source").asText()), offer.path("external_id").asText())
            .title(offer.path("title").asText())
            .company(offer.path("company").asText())
            .contract(offer.path("contract").asText())
            .remote(offer.path("remote").asText())
            .experience(offer.path("experience").asText())
            .description(offer.path("description").asText());
    String place = offer.path("location").asText();
    if (place.contains(" > ") || offer.path("source").asText().equals("adzuna")) {
      draft.areas(List.of(place.split(" > ", -1)));
    } else {
      draft.placeLabel(place);
    }
    return pay(draft, offer.path("salary").asText()).build();
  }

  private static OfferDraft.Builder pay(OfferDraft.Builder draft, String salary) {
    Matcher bounds = BOUNDS.matcher(salary);
    if (bounds.matches()) {
      return draft
          .payBounds(bounds.group(1), bounds.group(2))
          .payPredicted(bounds.group(3).equals("1"));
    }
    int bar = salary.indexOf(" | ");
    return bar < 0
        ? draft.payText(salary)
        : draft.payText(salary.substring(0, bar)).payComment(salary.substring(bar + 3));
  }
}
