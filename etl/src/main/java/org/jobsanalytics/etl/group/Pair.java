package org.jobsanalytics.etl.group;

import java.util.Locale;

/**
 * Two offers, and what comparing them gives.
 *
 * @param days between their publications
 * @param titleWords how many words their titles have in common
 * @param containment the share of the shorter text that the longer has, 0 to 1
 * @param resemblance the share of both texts that is common to them, 0 to 1
 * @param whole neither text is cut
 * @param sameBoard both are from one source
 * @param crowd 0 if what they have in common is theirs, 1 if there are several such offers, 2 if it
 *     recurs all over: a template
 */
record Pair(
    long days,
    Places places,
    Titles titles,
    Employers employers,
    int titleWords,
    double containment,
    double resemblance,
    boolean whole,
    boolean sameBoard,
    int crowd) {

  static Pair of(Sketch one, Sketch other, Facts facts, Crowd crowd) {
    Employers employers = Employers.of(one.company(), other.company());
    int common = one.text().common(other.text());
    return new Pair(
        facts.days(),
        facts.places(),
        facts.titles(),
        employers,
        one.title().common(other.title()),
        one.text().containment(other.text(), common),
        one.text().resemblance(other.text(), common),
        !one.text().cut() && !other.text().cut(),
        one.key().source().equals(other.key().source()),
        crowd(employers, crowd));
  }

  /** One employer's introduction may recur; a text of several employers that does is nobody's. */
  private static int crowd(Employers employers, Crowd crowd) {
    return employers == Employers.SAME ? crowd.titleLevel() : crowd.textLevel();
  }

  /** What speaks for one vacancy, for people. */
  String words() {
    return String.format(
        Locale.ROOT,
        "%s, %s, %s, %s, %.0f %% of the shorter text in the longer",
        employerWords(),
        sameTitleWords(),
        placeWords(),
        days == 0 ? "same day" : days == 1 ? "a day apart" : days + " days apart",
        100 * containment);
  }

  private String employerWords() {
    return switch (employers) {
      case SAME -> "same employer";
      case UNKNOWN -> "employer not named by both";
      case OTHER -> "employers of other names";
    };
  }

  private String sameTitleWords() {
    return switch (titles) {
      case SAME -> "same title";
      case NARROWER -> "one title says more";
      case GENERIC -> "one title is the directory's";
      case OTHER -> "other titles";
    };
  }

  private String placeWords() {
    return switch (places) {
      case SAME_TOWN -> "same town";
      case COARSER -> "one place coarser";
      case MISPLACED -> "aggregator's copy in a town nearby";
      case OTHER -> "other places";
    };
  }
}
