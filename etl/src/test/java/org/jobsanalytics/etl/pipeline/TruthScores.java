package org.jobsanalytics.etl.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.group.Grouping;
import org.jobsanalytics.etl.group.Judge;
import org.jobsanalytics.etl.group.Sketch;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;

/** Scores what finds duplicates where it is known of all offers which vacancy they are of. */
public final class TruthScores {

  /** The grouping's name among the methods. */
  public static final String GROUPING = PairEvaluation.GROUPING;

  private TruthScores() {}

  /**
   * Scores the grouping and the baselines, by their words. Offers of one vacancy that are further
   * apart than groups reach are left out.
   *
   * @param vacancies which one each of {@code offers} is of
   */
  public static Map<String, Retrieval> of(List<Offer> offers, List<Long> vacancies) {
    List<PairOffer> named =
        offers.stream()
            .map(offer -> new PairOffer(offer.key().toString(), offer, sketch(offer)))
            .toList();
    List<JudgedPair> pairs = new ArrayList<>();
    for (int one = 0; one < named.size(); one++) {
      for (int other = 0; other < one; other++) {
        boolean same = vacancies.get(one).equals(vacancies.get(other));
        long days = Math.abs(named.get(one).sketch().day() - named.get(other).sketch().day());
        if (!same || days <= Judge.WINDOW_DAYS) {
          pairs.add(new JudgedPair(one, other, same));
        }
      }
    }
    Map<String, Retrieval> scores = new TreeMap<>();
    PairEvaluation.of(new JudgedPairs(named, pairs, new BitSet()))
        .methods()
        .forEach((method, strata) -> scores.put(method, strata.get(PairEvaluation.ALL)));
    return scores;
  }

  /** The groups of two or more of offers that are all there are. */
  public static Set<Set<OfferKey>> groups(List<Offer> offers) {
    return Grouping.of(offers.stream().map(TruthScores::sketch).toList()).stream()
        .map(
            group ->
                group.stream().map(place -> offers.get(place).key()).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Sketch sketch(Offer offer) {
    return Sketch.of(offer, offer.publishedAt().orElseThrow());
  }
}
