package org.jobsanalytics.etl.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobsanalytics.etl.group.Grouping;

/**
 * How well duplicates are found, next to simple ways to do it. Two offers count as linked if they
 * are in one group; a group that holds an offer of the noise is an error for each pair with it.
 *
 * @param methods by the method's words, the grouping first; each by stratum, {@link #ALL} first,
 *     then as in {@code adzuna – wttj}
 */
public record PairEvaluation(Map<String, Map<String, Retrieval>> methods) {

  /** The grouping's name among the methods. */
  public static final String GROUPING = "grouping";

  /** The stratum of all pairs. */
  public static final String ALL = "all";

  /** Evaluates the grouping and every baseline. */
  public static PairEvaluation of(JudgedPairs judged) {
    Map<String, Map<String, Retrieval>> methods = new LinkedHashMap<>();
    methods.put(GROUPING, score(judged, numbers(judged)));
    List<Baseline.Words> words =
        judged.offers().stream().map(offer -> Baseline.Words.of(offer.offer())).toList();
    for (Baseline baseline : Baseline.values()) {
      methods.put(baseline.words(), score(judged, numbers(words, baseline)));
    }
    return new PairEvaluation(methods);
  }

  /** Each offer's group, a number of its own if it is alone. */
  static int[] numbers(JudgedPairs judged) {
    int[] group = alone(judged.offers().size());
    for (List<Integer> members :
        Grouping.of(judged.offers().stream().map(PairOffer::sketch).toList())) {
      members.forEach(member -> group[member] = members.get(0));
    }
    return group;
  }

  private static int[] numbers(List<Baseline.Words> words, Baseline baseline) {
    int[] group = alone(words.size());
    for (int one = 0; one < group.length; one++) {
      for (int other = 0; other < one; other++) {
        if (group[one] != group[other] && baseline.same(words.get(one), words.get(other))) {
          int from = group[one];
          int to = group[other];
          Arrays.setAll(group, at -> group[at] == from ? to : group[at]);
        }
      }
    }
    return group;
  }

  private static int[] alone(int count) {
    int[] group = new int[count];
    Arrays.setAll(group, place -> place);
    return group;
  }

  private static Map<String, Retrieval> score(JudgedPairs judged, int[] group) {
    Map<String, Retrieval> strata = new TreeMap<>();
    for (JudgedPair pair : judged.pairs()) {
      boolean linked = group[pair.one()] == group[pair.other()];
      add(strata, judged, pair, outcome(pair.same(), linked));
    }
    for (JudgedPair wrong : withNoise(judged, group)) {
      add(strata, judged, wrong, new Retrieval(0, 1, 0));
    }
    Map<String, Retrieval> ordered = new LinkedHashMap<>();
    ordered.put(ALL, strata.values().stream().reduce(Retrieval.NONE, Retrieval::plus));
    ordered.putAll(strata);
    return ordered;
  }

  private static Retrieval outcome(boolean same, boolean linked) {
    return new Retrieval(same && linked ? 1 : 0, !same && linked ? 1 : 0, same && !linked ? 1 : 0);
  }

  private static void add(
      Map<String, Retrieval> strata, JudgedPairs judged, JudgedPair pair, Retrieval outcome) {
    String stratum =
        String.join(
            " – ",
            Stream.of(pair.one(), pair.other())
                .map(place -> judged.offers().get(place).source())
                .sorted()
                .toList());
    strata.merge(stratum, outcome, Retrieval::plus);
  }

  private static List<JudgedPair> withNoise(JudgedPairs judged, int[] group) {
    List<JudgedPair> wrong = new ArrayList<>();
    for (int one = 0; one < group.length; one++) {
      for (int other = 0; other < one; other++) {
        boolean noise = judged.noise().get(one) || judged.noise().get(other);
        if (noise && group[one] == group[other]) {
          wrong.add(new JudgedPair(one, other, false));
        }
      }
    }
    return wrong;
  }
}
