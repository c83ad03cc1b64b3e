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
    String folded = texts.folded();
    int from = texts.title().length() + 1;
    int to = Math.min(from + EXCERPT, folded.length());
    return foreign(folded, from, to) > (to - from) / 2
        ? Language.OTHER
        : mostFrequent(counts(texts.words(), from, to));
  }

  private static int foreign(String folded, int from, int to) {
    int foreign = 0;
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      foreign += c >= FIRST_OF_OTHER_SCRIPTS && Folding.partOfWord(c) ? 1 : 0;
    }
    return foreign;
  }

  private int[] counts(TextWords text, int from, int to) {
    int[] counts = new int[TOLD.size()];
    int word = text.firstFrom(from);
    while (word < text.count() && text.start(word) < to) {
      int last = word;
      while (text.isGlued(last)) {
        last++;
      }
      boolean whole = last == word && text.end(word) <= to;
      int end = Math.min(text.end(last), to);
      count(words.of(whole ? text.hash(word) : hash(text, word, end)), counts);
      word = last + 1;
    }
    return counts;
  }

  /** Of a word that lost its blank, or that the excerpt's end cuts off. */
  private static int hash(TextWords text, int word, int end) {
    return text.folded().substring(text.start(word), end).hashCode();
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
