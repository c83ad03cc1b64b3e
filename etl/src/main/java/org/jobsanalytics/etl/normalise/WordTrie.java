package org.jobsanalytics.etl.normalise;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds all words of a dictionary that begin at one place of a text. A text has six times as many
 * places as beginnings of words; to follow the automaton through all of them took longer than any
 * other rule.
 */
final class WordTrie<T> extends AhoCorasickDoubleArrayTrie<T> {

  private static final long serialVersionUID = 1L;

  /** What a word stands for, and where it ends. */
  record Hit<T>(int end, T meaning) {}

  WordTrie(Map<String, T> meanings) {
    build(new TreeMap<>(meanings));
  }

  /** All that begin at {@code begin}, the shortest first. */
  List<Hit<T>> from(String text, int begin) {
    List<Hit<T>> hits = List.of();
    int state = 0;
    for (int i = begin; i < text.length(); i++) {
      state = transitionWithRoot(state, text.charAt(i));
      if (state <= 0) {
        return hits;
      }
      if (output[state] != null) {
        hits = with(hits, state, begin, i + 1);
      }
    }
    return hits;
  }

  /** A state names all words that end there; one of them, if any, began at {@code begin}. */
  private List<Hit<T>> with(List<Hit<T>> hits, int state, int begin, int end) {
    for (int word : output[state]) {
      if (l[word] == end - begin) {
        List<Hit<T>> more = hits.isEmpty() ? new ArrayList<>(2) : hits;
        more.add(new Hit<>(end, v[word]));
        return more;
      }
    }
    return hits;
  }
}
