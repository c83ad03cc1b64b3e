package org.jobsanalytics.etl.group;

import java.util.List;
import java.util.Set;

/** Whether two names are of one employer: "CGI" and "CGI France", "SII" and "SII Nord". */
enum Employers {
  SAME,
  /** One offer or both do not name theirs. */
  UNKNOWN,
  /** Names that have nothing to do with each other; a brand and its group have such ones too. */
  OTHER;

  // A name that is one of these alone, or begins with one, says of nobody that he is the same.
  private static final Set<String> COMMON =
      Set.of(
          "le",
          "la",
          "les",
          "l",
          "the",
          "agence",
          "cabinet",
          "societe",
          "centre",
          "ets",
          "etablissement",
          "association",
          "mairie",
          "ville",
          "commune",
          "hotel",
          "restaurant",
          "garage",
          "pharmacie",
          "clinique",
          "ecole",
          "lycee",
          "cci",
          "chu",
          "ch",
          "ehpad",
          "st",
          "saint",
          "forum",
          "stage",
          "data",
          "digital",
          "consulting",
          "conseil",
          "services");
  private static final int LEAST_PREFIX = 6;

  /** Compares company keys, {@code ""} for none. */
  static Employers of(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    if (one.charAt(0) != other.charAt(0)) {
      return OTHER; // Nearly all are: told before anything is taken apart.
    }
    return one.equals(other) || isLonger(one, other) || isLonger(other, one) ? SAME : OTHER;
  }

  /** Whether {@code longer} is {@code name} with words after it, or grown together with them. */
  private static boolean isLonger(String name, String longer) {
    List<String> words = List.of(name.split(" ", -1));
    List<String> all = List.of(longer.split(" ", -1));
    if (COMMON.contains(words.get(0))) {
      return words.size() > 1 && startsWith(all, words);
    }
    String joined = String.join("", words);
    return startsWith(all, words)
        || (joined.length() >= LEAST_PREFIX && String.join("", all).startsWith(joined));
  }

  private static boolean startsWith(List<String> all, List<String> words) {
    return all.size() >= words.size() && all.subList(0, words.size()).equals(words);
  }
}
