package org.jobsanalytics.etl.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Remote;

/**
 * Reads a folder of labelled offers: {@code offers.jsonl} holds what a source said, {@code
 * labels.jsonl} what a reader concludes, joined by {@code id}. Offers without labels are left out.
 */
public final class LabelledOffers {

  private LabelledOffers() {}

  /**
   * The labelled offers of {@code folder}, in the order of their labels.
   *
   * @throws IllegalArgumentException naming file and line, if a file is missing or a line is not of
   *     that form, repeats an id, or labels an offer that is not there
   */
  public static List<LabelledOffer> read(Path folder) {
    Map<String, JsonLine> offers = new HashMap<>();
    for (JsonLine offer : JsonLine.read(folder.resolve("offers.jsonl"))) {
      if (offers.putIfAbsent(offer.required("id"), offer) != null) {
        throw offer.fault("the id " + offer.text("id") + " was there before");
      }
    }
    Set<String> labelled = new TreeSet<>();
    List<LabelledOffer> joined = new ArrayList<>();
    for (JsonLine line : JsonLine.read(folder.resolve("labels.jsonl"))) {
      String id = line.required("id");
      if (!offers.containsKey(id)) {
        throw line.fault("labels the offer " + id + ", which is not in offers.jsonl");
      }
      if (!labelled.add(id)) {
        throw line.fault("the offer " + id + " was labelled before");
      }
      joined.add(
          new LabelledOffer(
              id,
              LabelledDraft.of(offers.get(id)),
              labels(line),
              Set.copyOf(line.texts("unsure"))));
    }
    return joined;
  }

  private static Labels labels(JsonLine line) {
    return new Labels(
        new TreeSet<>(line.texts("technologies")),
        line.read("contract", Contract::valueOf),
        line.read("remote", Remote::valueOf),
        new Labels.Pay(
            line.number("salary_min_eur_year").map(Double::intValue),
            line.number("salary_max_eur_year").map(Double::intValue),
            line.json().path("salary_repaired").asBoolean()),
        line.number("experience_min_years"),
        line.optional("department"),
        line.optional("commune"));
  }
}
