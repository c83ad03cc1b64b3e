package org.jobsanalytics.etl.normalise;

import java.util.Arrays;
import java.util.List;

/**
 * The clean texts of one offer, and the forms of them that rules look into, each made once.
 *
 * @param title on one line
 * @param description in lines
 * @param both title and description as they stand, the title's end a line break
 * @param words the same in words; positions are those of {@code both}
 * @param places by {@link Matter}, where in the folded text a word of it may begin
 */
record Texts(String title, String description, String both, TextWords words, int[][] places) {

  /** What is looked for all over a text, in one pass for all. */
  enum Matter {
    REMOTE(RemoteReader.CUES.words()),
    EXPERIENCE(ExperienceReader.SPOKEN.words()),
    DAILY_RATE(DailyRateInText.CUES.words());

    private static final Trigrams BEGINNINGS =
        new Trigrams(Arrays.stream(values()).map(matter -> matter.words).toList());

    private final List<String> words;

    Matter(List<String> words) {
      this.words = words;
    }
  }

  static Texts of(String title, String description) {
    String both = title + "\n" + description;
    TextWords words = new TextWords(both);
    int[][] places = Matter.BEGINNINGS.in(words.folded(), 0, both.length());
    return new Texts(title, description, both, words, places);
  }

  /** Title and description, each character folded; positions are those of {@code both}. */
  String folded() {
    return words.folded();
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
    return folded().substring(title.length() + 1);
  }
}
