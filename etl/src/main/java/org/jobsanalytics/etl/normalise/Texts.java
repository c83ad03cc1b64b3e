package org.jobsanalytics.etl.normalise;

import java.util.List;

/**
 * The clean texts of one offer, and the forms of them that rules look into, each made once.
 *
 * @param title on one line
 * @param description in lines
 * @param both title and description as they stand, the title's end a line break
 * @param words the same in words; positions are those of {@code both}
 * @param cues where in the folded text those stand that are looked for all over it
 */
record Texts(String title, String description, String both, TextWords words, CueScan.Stands cues) {

  private static final CueScan CUES =
      new CueScan(List.of(RemoteReader.CUES, ExperienceReader.SPOKEN, DailyRateInText.CUES));

  static Texts of(String title, String description) {
    String both = title + "\n" + description;
    TextWords words = new TextWords(both);
    return new Texts(title, description, both, words, CUES.in(words.folded(), words.letters()));
  }

  /** Title and description, each character folded; positions are those of {@code both}. */
  String folded() {
    return words.folded();
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
    return folded().substring(title.length() + 1);
  }
}
