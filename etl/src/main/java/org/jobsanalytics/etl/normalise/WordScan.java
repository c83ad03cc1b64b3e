package org.jobsanalytics.etl.normalise;

import java.util.HashMap;
import java.util.HashSet;
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

  private final Where where;
  private final List<WordList<?>> lists;
  private final WordFlags beginnings = new WordFlags();
  private final Set<String> known = new HashSet<>();

  WordScan(Where where, List<WordList<?>> lists) {
    this.where = where;
    this.lists = List.copyOf(lists);
    for (int list = 0; list < lists.size(); list++) {
      for (String phrase : lists.get(list).phrases(where)) {
        known.add(phrase);
        for (int end = phrase.lastIndexOf(' '); end > 0; end = phrase.lastIndexOf(' ', end - 1)) {
          known.add(phrase.substring(0, end));
        }
        beginnings.add(phrase.split(" ", 2)[0], 1 << list);
      }
    }
  }

  /** What was met, by list. */
  record Mentions(Map<WordList<?>, Set<?>> found) {

    @SuppressWarnings("unchecked")
    <E extends Enum<E>> Set<E> of(WordList<E> list) {
      return (Set<E>) found.getOrDefault(list, list.nothing());
    }
  }

  /**
   * @param text as it stands: words that lost their blank ({@code pleinSalaire}) are two
   */
  Mentions mentions(String text) {
    return mentions(text, Folding.sameLength(text));
  }

  /**
   * @param folded the text, each character folded
   */
  Mentions mentions(String text, String folded) {
    Map<WordList<?>, Set<?>> found = new HashMap<>();
    int[] behind = new int[lists.size()];
    int start = -1;
    int hash = 0;
    char[] letters = folded.toCharArray();
    for (int i = 0; i <= letters.length; i++) {
      boolean inWord = i < letters.length && Folding.partOfWord(letters[i]);
      if (start >= 0 && (!inWord || Words.glued(text, i))) {
        int of = beginnings.of(hash);
        if (of != 0) {
          note(new PassageWords(text, folded, start, known), start, of, behind, found);
        }
        start = -1;
        hash = 0;
      }
      if (inWord) {
        start = start < 0 ? i : start;
        hash = 31 * hash + letters[i];
      }
    }
    return new Mentions(found);
  }

  private void note(
      PassageWords passage, int start, int of, int[] behind, Map<WordList<?>, Set<?>> found) {
    for (int list = 0; list < lists.size(); list++) {
      if ((of & 1 << list) != 0 && start >= behind[list]) {
        behind[list] = Math.max(behind[list], note(lists.get(list), passage, found));
      }
    }
  }

  /** Where the phrase ends that {@code passage} begins with; 0 if it begins with none. */
  private <E extends Enum<E>> int note(
      WordList<E> list, PassageWords passage, Map<WordList<?>, Set<?>> found) {
    int words = list.longest(where, passage);
    if (words == 0) {
      return 0;
    }
    Optional<E> meaning = list.meaning(where, passage.first(words));
    if (meaning.isPresent()) {
      Set<E> known = new Mentions(found).of(list);
      known.add(meaning.get());
      found.put(list, known);
    }
    return passage.end(words);
  }
}
