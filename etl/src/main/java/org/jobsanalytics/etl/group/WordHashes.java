package org.jobsanalytics.etl.group;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as numbers, in their order: letters and digits, without case and accents, so
 * that two spellings of a word are one number. A million descriptions pass here; none becomes
 * strings.
 */
final class WordHashes {

  private static final int FNV_BASIS = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;
  private static final char[] FOLDED = table();

  private int[] words = new int[64];
  private int count;

  private WordHashes() {}

  static int[] of(String text) {
    WordHashes hashes = new WordHashes();
    hashes.read(text);
    return Arrays.copyOf(hashes.words, hashes.count);
  }

  private void read(String text) {
    int word = FNV_BASIS;
    for (int at = 0; at < text.length(); at++) {
      char letter = fold(text.charAt(at));
      if (letter != ' ') {
        word = (word ^ letter) * FNV_PRIME;
      } else if (word != FNV_BASIS) {
        add(word);
        word = FNV_BASIS;
      }
    }
    if (word != FNV_BASIS) {
      add(word);
    }
  }

  private void add(int word) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = word;
  }

  /** The letter or digit without case and accent, a blank for all else. */
  static char fold(char letter) {
    if (letter < FOLDED.length) {
      return FOLDED[letter];
    }
    return Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : ' ';
  }

  /** Basic Latin to Latin Extended-A, which French is written in. */
  private static char[] table() {
    char[] table = new char[0x180];
    for (char letter = 0; letter < table.length; letter++) {
      char bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
      table[letter] = Character.isLetterOrDigit(bare) ? Character.toLowerCase(bare) : ' ';
    }
    return table;
  }
}
