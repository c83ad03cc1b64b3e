package org.jobsanalytics.etl.normalise;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds all words of a dictionary that begin at one place of a text. A text has six times as many
 * places as beginnings of words; to follow the automaton through all of them took longer than any
 * other rule.
 */
final class WordTrie<T> extends AhoCorasickDoubleArrayTrie<T> {

  private static final long serialVersionUID = 1L;

  /** What a word stands for, and where it ends. */
  record Hit<T>(int end, T meaning) {}

  // By state the word that leads to it from the root, else -1. The states that are built name all
  // words that end there, wherever they began.
  private final int[] words;

  WordTrie(Map<String, T> meanings) {
    List<String> sorted = List.copyOf(new TreeSet<>(meanings.keySet()));
    build(new TreeMap<>(meanings));
    words = new int[output.length];
    Arrays.fill(words, -1);
    for (int word = 0; word < sorted.size(); word++) {
      words[state(sorted.get(word))] = word;
    }
  }

  private int state(String word) {
    int state = 0;
    for (int i = 0; i < word.length(); i++) {
      state = transitionWithRoot(state, word.charAt(i));
    }
    return state;
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
      if (words[state] >= 0) {
        hits = hits.isEmpty() ? new ArrayList<>(2) : hits;
        hits.add(new Hit<>(i + 1, v[words[state]]));
      }
    }
    return hits;
  }
}
