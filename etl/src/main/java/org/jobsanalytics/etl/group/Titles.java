package org.jobsanalytics.etl.group;

import java.util.Collections;
import java.util.HashSet;
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

  static Titles of(Sketch one, Sketch other) {
    if (one.title().words().equals(other.title().words())) {
      return SAME;
    }
    Set<String> mine = new HashSet<>(one.title().words());
    mine.removeAll(other.title().words());
    Set<String> theirs = new HashSet<>(other.title().words());
    theirs.removeAll(one.title().words());
    if (!Collections.disjoint(LEARNING, mine) || !Collections.disjoint(LEARNING, theirs)) {
      return OTHER;
    }
    if (one.title().generic() || other.title().generic()) {
      return GENERIC;
    }
    Set<String> towns = towns(one, other);
    boolean more = !towns.containsAll(mine);
    boolean less = !towns.containsAll(theirs);
    // "– Paris" against "– Lisbon": the second is no difference only if the first says no town.
    if ((more && !theirs.isEmpty()) || (less && !mine.isEmpty())) {
      return OTHER;
    }
    return more || less ? NARROWER : SAME;
  }

  private static Set<String> towns(Sketch one, Sketch other) {
    Set<String> words = new HashSet<>();
    for (Sketch sketch : List.of(one, other)) {
      sketch.place().communeName().ifPresent(name -> words.addAll(TitleWords.of(name).words()));
    }
    // An employer in the title of his own ad: "Bridor – Administrateur".
    words.addAll(TitleWords.of(one.company()).words());
    words.addAll(TitleWords.of(other.company()).words());
    return words;
  }
}
