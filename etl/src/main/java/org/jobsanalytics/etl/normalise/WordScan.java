package org.jobsanalytics.etl.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobsanalytics.etl.normalise.WordList.Where;

/**
 * Finds the phrases of several lists in one pass over a text. Only where a word stands that begins
 * a phrase is looked any closer; where phrases of a list begin at the same word the longest counts.
 */
final class WordScan {

  // Of each list the bit that a phrase begins so, and this much higher the bit that one ends there.
  private static final int WHOLE = 16;

  private final Where where;
  private final List<WordList<?>> lists;
  private final WordFlags known = new WordFlags();
  private int mostWords;

  WordScan(Where where, List<WordList<?>> lists) {
    this.where = where;
    this.lists = List.copyOf(lists);
    for (int list = 0; list < lists.size(); list++) {
      for (String phrase : lists.get(list).phrases(where)) {
        learn(phrase, list);
      }
    }
  }

  private void learn(String phrase, int list) {
    known.add(phrase, 1 << list | 1 << (WHOLE + list));
    int words = 1;
    for (int end = phrase.lastIndexOf(' '); end > 0; end = phrase.lastIndexOf(' ', end - 1)) {
      known.add(phrase.substring(0, end), 1 << list);
      words++;
    }
    mostWords = Math.max(mostWords, words);
  }

  /** What was met, by list. */
  record Mentions(Map<WordList<?>, Set<?>> found) {

    @SuppressWarnings("unchecked")
    <E extends Enum<E>> Set<E> of(WordList<E> list) {
      return (Set<E>) found.getOrDefault(list, list.nothing());
    }
  }

  /** What the words of a text say. */
  Mentions mentions(TextWords words) {
    return mentions(words, words.count());
  }

  /** What the first {@code count} words of a text say. */
  Mentions mentions(TextWords words, int count) {
    Map<WordList<?>, Set<?>> found = new HashMap<>();
    PassageWords passage = new PassageWords(words, count, known, mostWords);
    int[] behind = new int[lists.size()];
    for (int word = 0; word < count; word++) {
      if (known.of(words.hash(word)) != 0) {
        passage.from(word);
        note(passage, words.start(word), behind, found);
      }
    }
    return new Mentions(found);
  }

  private void note(PassageWords passage, int start, int[] behind, Map<WordList<?>, Set<?>> found) {
    for (int list = 0; list < lists.size(); list++) {
      int words = start < behind[list] ? 0 : longest(list, passage);
      if (words > 0) {
        behind[list] = passage.end(words);
        note(lists.get(list), passage.phrase(words), found);
      }
    }
  }

  /** The words of {@code passage} that are the longest phrase of a list there; 0 if none is. */
  private int longest(int list, PassageWords passage) {
    for (int words = passage.count(); words > 0; words--) {
      boolean whole = (passage.flags(words) & 1 << (WHOLE + list)) != 0;
      if (whole && lists.get(list).has(where, passage, words)) {
        return words;
      }
    }
    return 0;
  }

  private <E extends Enum<E>> void note(
      WordList<E> list, String phrase, Map<WordList<?>, Set<?>> found) {
    Optional<E> meaning = list.meaning(where, phrase);
    if (meaning.isPresent()) {
      Set<E> known = new Mentions(found).of(list);
      known.add(meaning.get());
      found.put(list, known);
    }
  }
}
