package org.jobsanalytics.etl.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How two titles go together, by the words that only one of them has. */
enum Titles {
  /** The same work, as far as the titles tell; a town's name in one of them is no difference. */
  SAME,
  /** One says more: a speciality, a level. */
  NARROWER,
  /** An occupation's name from the directory stands in place of one title. */
  GENERIC,
  /** Each has a word that the other has not: "junior" and "senior", "GCP" and "AWS". */
  OTHER;

  private static final Set<String> LEARNING = Set.of("stag", "alternanc");

  static Titles of(Outline one, Outline other, NameWords names) {
    List<String> words = one.title().words();
    List<String> others = other.title().words();
    if (words.equals(others)) {
      return SAME;
    }
    List<String> mine = without(words, others);
    List<String> theirs = without(others, words);
    if (!Collections.disjoint(LEARNING, mine) || !Collections.disjoint(LEARNING, theirs)) {
      return OTHER;
    }
    if (one.title().generic() || other.title().generic()) {
      return GENERIC;
    }
    boolean more = !mine.stream().allMatch(word -> isName(word, one, other, names));
    // "– Paris" against "– Lisbon": the second is no difference only if the first says no town.
    if (more && !theirs.isEmpty()) {
      return OTHER;
    }
    boolean less = !theirs.stream().allMatch(word -> isName(word, one, other, names));
    if (less && !mine.isEmpty()) {
      return OTHER;
    }
    return more || less ? NARROWER : SAME;
  }

  private static List<String> without(List<String> words, List<String> others) {
    List<String> left = new ArrayList<>(words);
    left.removeAll(others);
    return left;
  }

  /** Of a town, or of an employer in the title of his own ad: "Bridor – Administrateur". */
  private static boolean isName(String word, Outline one, Outline other, NameWords names) {
    return names.has(one.place().communeName().orElse(""), word)
        || names.has(other.place().communeName().orElse(""), word)
        || names.has(one.company(), word)
        || names.has(other.company(), word);
  }
}
