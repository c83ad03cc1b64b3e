package org.jobsanalytics.etl.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A dictionary of phrases of whole words, looked up in keys of {@link Folding#key}. Where phrases
 * begin at the same word the longest counts. Linear in the text's length.
 */
final class Phrases<T> {

  private final Map<String, T> meanings = new HashMap<>();
  // By a phrase's first word: the most words of a phrase that begins so.
  private final Map<String, Integer> mostWords = new HashMap<>();

  void put(String phrase, T meaning) {
    meanings.put(phrase, meaning);
    int space = phrase.indexOf(' ');
    int words = (int) phrase.chars().filter(c -> c == ' ').count() + 1;
    mostWords.merge(space < 0 ? phrase : phrase.substring(0, space), words, Math::max);
  }

  /** The meaning of the whole key. */
  Optional<T> whole(String key) {
    return Optional.ofNullable(meanings.get(key));
  }

  /** Calls {@code found} with each phrase in the key, from left to right, and its meaning. */
  void in(String key, BiConsumer<String, T> found) {
    int start = 0;
    while (start >= 0 && start < key.length()) {
      String phrase = longestAt(key, start);
      if (!phrase.isEmpty()) {
        found.accept(phrase, meanings.get(phrase));
      }
      int next = key.indexOf(' ', start + phrase.length());
      start = next < 0 ? -1 : next + 1;
    }
  }

  private String longestAt(String key, int start) {
    String longest = "";
    int end = endOfWord(key, start);
    int most = mostWords.getOrDefault(key.substring(start, end), 0);
    for (int words = 0; words < most; words++) {
      String phrase = key.substring(start, end);
      if (meanings.containsKey(phrase)) {
        longest = phrase;
      }
      if (end == key.length()) {
        break;
      }
      end = endOfWord(key, end + 1);
    }
    return longest;
  }

  private static int endOfWord(String key, int from) {
    int space = key.indexOf(' ', from);
    return space < 0 ? key.length() : space;
  }
}
