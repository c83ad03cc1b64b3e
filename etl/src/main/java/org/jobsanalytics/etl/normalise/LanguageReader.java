package org.jobsanalytics.etl.normalise;

import java.util.List;
import org.jobsanalytics.etl.model.Language;

/**
 * Tells the language of an ad by the frequent words at its text's beginning; {@code languages.tsv}
 * holds those that the other languages lack. Letters of another script are another language.
 */
final class LanguageReader {

  private static final List<Language> TOLD = List.of(Language.FR, Language.EN, Language.OTHER);

  private static final int EXCERPT = 300;
  private static final int FEWEST_WORDS = 3;

  /** Greek; what comes before is Latin. */
  private static final char FIRST_OF_OTHER_SCRIPTS = '\u0370';

  private final WordFlags words = new WordFlags();

  LanguageReader() {
    Table.rows("languages.tsv", 2)
        .forEach(row -> words.add(row[0], 1 << TOLD.indexOf(Language.valueOf(row[1]))));
  }

  Language read(Texts texts) {
    String folded = texts.foldedDescription();
    return of(folded.substring(0, Math.min(EXCERPT, folded.length())));
  }

  private Language of(String excerpt) {
    int[] counts = new int[TOLD.size()];
    int foreign = 0;
    int hash = 0;
    // An array is walked three times as fast as a string.
    char[] letters = excerpt.toCharArray();
    for (char c : letters) {
      if (Folding.partOfWord(c)) {
        foreign += c >= FIRST_OF_OTHER_SCRIPTS ? 1 : 0;
        hash = 31 * hash + c;
      } else {
        count(words.of(hash), counts);
        hash = 0;
      }
    }
    count(words.of(hash), counts);
    return foreign > excerpt.length() / 2 ? Language.OTHER : mostFrequent(counts);
  }

  private static void count(int language, int[] counts) {
    if (language != 0) {
      counts[Integer.numberOfTrailingZeros(language)]++;
    }
  }

  /** A language counts if it has twice the words of any other. */
  private static Language mostFrequent(int[] counts) {
    for (int language = 0; language < counts.length; language++) {
      int others = 0;
      for (int other = 0; other < counts.length; other++) {
        others = other == language ? others : Math.max(others, counts[other]);
      }
      if (counts[language] >= FEWEST_WORDS && counts[language] >= 2 * others) {
        return TOLD.get(language);
      }
    }
    return Language.UNKNOWN;
  }
}
