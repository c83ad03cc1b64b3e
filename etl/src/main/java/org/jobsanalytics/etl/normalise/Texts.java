package org.jobsanalytics.etl.normalise;

/**
 * The clean texts of one offer, and the forms of them that rules look into, each made once.
 *
 * @param title on one line
 * @param description in lines
 * @param both title and description as they stand, the title's end a line break
 * @param folded the same, each character folded; positions are those of {@code both}
 */
record Texts(String title, String description, String both, String folded) {

  static Texts of(String title, String description) {
    String both = title + "\n" + description;
    return new Texts(title, description, both, Folding.sameLength(both));
  }

  /** The title's words; made anew, for the one rule that asks. */
  String titleKey() {
    return Folding.key(title);
  }

  /** The description's words; likewise. */
  String descriptionKey() {
    return Folding.key(description);
  }

  String foldedDescription() {
    return folded.substring(title.length() + 1);
  }
}
