package org.jobsanalytics.etl.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobsanalytics.etl.normalise.Normaliser;

/**
 * How far the normaliser agrees with a careful reader.
 *
 * @param offers how many were compared
 * @param byTechnology each technology that is there or was found
 * @param shares of the other labels: those right, by label
 */
public record Evaluation(
    int offers,
    SortedMap<String, Retrieval> byTechnology,
    Map<String, Share> shares,
    List<Disagreement> disagreements) {

  /** Of the offers that state a salary: those of which both bounds are right. */
  public static final String SALARY = "salary within 1 %";

  /** Of the offers that state no salary: those for which one was read. */
  public static final String FALSE_SALARY = "salary false";

  /** Of the offers that state a salary: those for which none was read. */
  public static final String MISSED_SALARY = "salary missed";

  /** Of the salaries whose unit a reader repaired: those that were repaired. */
  public static final String REPAIRED_SALARY = "salary repaired found";

  /** Technologies whose names are words or letters of other meanings as well. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "C",
          "R",
          "Go",
          "Excel",
          "Tableau",
          "SAS",
          "Spark",
          "Node.js",
          ".NET",
          "Word",
          "Notion",
          "Git",
          "Scala",
          "Chef",
          "Sage",
          "Oracle Database");

  public Evaluation {
    byTechnology = Collections.unmodifiableSortedMap(new TreeMap<>(byTechnology));
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    disagreements = List.copyOf(disagreements);
  }

  /** Has {@code normaliser} read the offers, and compares. */
  public static Evaluation of(List<LabelledOffer> offers, Normaliser normaliser) {
    Evaluator evaluator = new Evaluator(normaliser);
    offers.forEach(evaluator::add);
    return evaluator.evaluation();
  }

  /** All technologies of all offers. */
  public Retrieval technologies() {
    return byTechnology.values().stream().reduce(Retrieval.NONE, Retrieval::plus);
  }

  /** Those of {@link #technologies()} whose names have other meanings. */
  public Retrieval ambiguous() {
    return byTechnology.entrySet().stream()
        .filter(technology -> AMBIGUOUS.contains(technology.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Retrieval.NONE, Retrieval::plus);
  }
}
