package org.jobsanalytics.etl.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.group.Sketch;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.normalise.Normaliser;

/**
 * Offers and judged pairs of them: {@code pair-offers.jsonl} holds what sources said, {@code
 * pairs.jsonl} two offers' {@code key} as {@code a} and {@code b} and a {@code label}: 1 for one
 * vacancy, 0 for two, "u" for what cannot be told and is not scored.
 *
 * @param noise the offers in no pair at all: they are like nobody
 */
public record JudgedPairs(List<PairOffer> offers, List<JudgedPair> pairs, BitSet noise) {

  private static final String OFFERS = "pair-offers.jsonl";

  public JudgedPairs {
    offers = List.copyOf(offers);
    pairs = List.copyOf(pairs);
    noise = (BitSet) noise.clone();
  }

  /** Whether {@code folder} holds pairs. */
  public static boolean areIn(Path folder) {
    return Files.exists(folder.resolve(OFFERS));
  }

  /**
   * The offers and pairs of {@code folder}.
   *
   * @throws IllegalArgumentException naming file and line, if a file is missing or a line is not of
   *     that form
   */
  public static JudgedPairs read(Path folder, Normaliser normaliser) {
    List<PairOffer> offers = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (JsonLine line : JsonLine.read(folder.resolve(OFFERS))) {
      if (places.putIfAbsent(line.required("key"), offers.size()) != null) {
        throw line.fault("the key " + line.text("key") + " was there before");
      }
      offers.add(offer(line, normaliser));
    }
    List<JudgedPair> pairs = new ArrayList<>();
    BitSet noise = new BitSet();
    noise.set(0, offers.size());
    for (JsonLine line : JsonLine.read(folder.resolve("pairs.jsonl"))) {
      JudgedPair pair =
          new JudgedPair(place(line, "a", places), place(line, "b", places), isSame(line));
      noise.clear(pair.one());
      noise.clear(pair.other());
      if (!line.text("label").equals("u")) {
        pairs.add(pair);
      }
    }
    return new JudgedPairs(offers, pairs, noise);
  }

  private static boolean isSame(JsonLine line) {
    String label = line.required("label");
    if (!List.of("0", "1", "u").contains(label)) {
      throw line.fault("expected a label 0, 1 or \"u\", was " + label);
    }
    return label.equals("1");
  }

  private static int place(JsonLine line, String name, Map<String, Integer> places) {
    Integer place = places.get(line.required(name));
    if (place == null) {
      throw line.fault("no such key in " + OFFERS + ": " + line.text(name));
    }
    return place;
  }

  private static PairOffer offer(JsonLine line, Normaliser normaliser) {
    Offer offer =
        normaliser
            .normalise(LabelledDraft.of(line))
            .fold(accepted -> Optional.of(accepted.offer()), rejected -> Optional.<Offer>empty())
            .orElseThrow(() -> line.fault("expected an offer with id and title, was not one"));
    return new PairOffer(line.text("key"), offer, Sketch.of(offer, postedAt(line)));
  }

  private static Instant postedAt(JsonLine line) {
    String day = line.required("posted_on");
    try {
      return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw line.fault("expected a day as 2026-01-31 at \"posted_on\", was " + day);
    }
  }
}
