package org.jobsanalytics.etl.normalise;

import java.util.HashMap;
import java.util.Map;
import org.jobsanalytics.etl.model.Language;

/**
 * Tells the language of an ad by the frequent words at its text's beginning; {@code languages.tsv}
 * holds those that the other languages lack. Letters of another script are another language.
 */
final class LanguageReader {

  private static final int EXCERPT = 300;
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST_WORD = 12;

  private final Map<String, Language> words = new HashMap<>();

  LanguageReader() {
    Table.rows("languages.tsv", 2).forEach(row -> words.put(row[0], Language.valueOf(row[1])));
  }

  Language read(Texts texts) {
    String folded = texts.foldedDescription();
    return of(folded.substring(0, Math.min(EXCERPT, folded.length())));
  }

  private Language of(String excerpt) {
    int[] counts = new int[Language.values().length];
    int foreign = 0;
    int start = 0;
    for (int i = 0; i <= excerpt.length(); i++) {
      if (i < excerpt.length() && Folding.partOfWord(excerpt.charAt(i))) {
        foreign += Character.isLetter(excerpt.charAt(i)) && excerpt.charAt(i) >= '\u0370' ? 1 : 0;
        continue;
      }
      if (i > start && i - start <= LONGEST_WORD) {
        count(excerpt.substring(start, i), counts);
      }
      start = i + 1;
    }
    return foreign > excerpt.length() / 2 ? Language.OTHER : mostFrequent(counts);
  }

  private void count(String word, int[] counts) {
    Language language = words.get(word);
    if (language != null) {
      counts[language.ordinal()]++;
    }
  }

  /** A language counts if it has twice the words of any other. */
  private static Language mostFrequent(int[] counts) {
    for (Language language : Language.values()) {
      int count = counts[language.ordinal()];
      int others = 0;
      for (int i = 0; i < counts.length; i++) {
        others = i == language.ordinal() ? others : Math.max(others, counts[i]);
      }
      if (count >= FEWEST_WORDS && count >= 2 * others) {
        return language;
      }
    }
    return Language.UNKNOWN;
  }
}
