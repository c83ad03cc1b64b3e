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

  private final Where where;
  private final List<WordList<?>> lists;
  private final WordFlags beginnings = new WordFlags();
  private int mostWords = 1;

  WordScan(Where where, List<WordList<?>> lists) {
    this.where = where;
    this.lists = List.copyOf(lists);
    for (int list = 0; list < lists.size(); list++) {
      for (String phrase : lists.get(list).phrases(where)) {
        String[] words = phrase.split(" ", -1);
        beginnings.add(words[0], 1 << list);
        mostWords = Math.max(mostWords, words.length);
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

  Mentions mentions(String folded) {
    Map<WordList<?>, Set<?>> found = new HashMap<>();
    int[] behind = new int[lists.size()];
    int start = -1;
    int hash = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && Folding.partOfWord(folded.charAt(i))) {
        start = start < 0 ? i : start;
        hash = 31 * hash + folded.charAt(i);
      } else if (start >= 0) {
        int of = beginnings.of(hash);
        if (of != 0) {
          note(new PassageWords(folded, start, mostWords), start, of, behind, found);
        }
        start = -1;
        hash = 0;
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
