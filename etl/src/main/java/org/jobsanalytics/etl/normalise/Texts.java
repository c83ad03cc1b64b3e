package org.jobsanalytics.etl.normalise;

import java.util.Arrays;

/**
 * The clean texts of one offer, and the forms of them that rules look into, each made once.
 *
 * @param title on one line
 * @param description in lines
 * @param both title and description as they stand, the title's end a line break
 * @param folded the same, each character folded; positions are those of {@code both}
 * @param words those of {@code folded}
 * @param places by {@link Matter}, where in {@code folded} a word of it may begin
 */
record Texts(String title, String description, String both, String folded, TextWords words, int[][] places) {

  /** What is looked for all over a text, in one pass for all. */
  enum Matter {
    REMOTE(RemoteReader.CUES.words()),
    EXPERIENCE(ExperienceReader.SPOKEN.words()),
    DAILY_RATE(DailyRateInText.CUES.words());

    private static final Trigrams BEGINNINGS =
        new Trigrams(Arrays.stream(values()).map(matter -> matter.words).toList());

    private final Trigrams.Words words;

    Matter(Trigrams.Words words) {
      this.words = words;
    }
  }

  static Texts of(String title, String description) {
    String both = title + "\n" + description;
    String folded = Folding.sameLength(both);
    int[][] places = Matter.BEGINNINGS.in(folded, 0, folded.length());
    return new Texts(title, description, both, folded, new TextWords(both, folded), places);
  }

  /** Where in the folded text words of {@code matter} may begin, in ascending order. */
  int[] mayHold(Matter matter) {
    return places[matter.ordinal()];
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
