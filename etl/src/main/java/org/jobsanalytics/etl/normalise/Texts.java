package org.jobsanalytics.etl.normalise;

/**
 * The clean texts of one offer, and the forms of them that rules look into, each made once.
 *
 * @param title on one line
 * @param description in lines
 * @param folded title and description, each character folded, the title's end a line break
 * @param titleKey the title's words
 * @param descriptionKey the description's words
 */
record Texts(
    String title, String description, String folded, String titleKey, String descriptionKey) {

  static Texts of(String title, String description) {
    String folded = Folding.sameLength(title + "\n" + description);
    return new Texts(title, description, folded, Folding.key(title), Folding.key(description));
  }

  /** Title and description as they stand; positions are those of {@link #folded}. */
  String both() {
    return title + "\n" + description;
  }

  String foldedDescription() {
    return folded.substring(title.length() + 1);
  }
}
