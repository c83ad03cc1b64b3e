package org.jobsanalytics.etl.group;

/**
 * Two offers before their texts are compared; looked at no further than to the first contradiction.
 *
 * @param days between their publications
 */
record Facts(long days, Places places, Titles titles) {

  static Facts of(Outline one, Outline other, NameWords names) {
    long days = Math.abs(one.day() - other.day());
    Places places = days > Judge.WINDOW_DAYS ? Places.OTHER : Places.of(one, other);
    return new Facts(
        days, places, places == Places.OTHER ? Titles.OTHER : Titles.of(one, other, names));
  }

  /** Whether they are two vacancies whatever the texts say. */
  boolean contradict() {
    return titles == Titles.OTHER;
  }

  /** What they contradict each other in, if they do. */
  String contradiction() {
    if (days > Judge.WINDOW_DAYS) {
      return "published too long apart";
    }
    return places == Places.OTHER ? "other places" : "titles that contradict each other";
  }
}
