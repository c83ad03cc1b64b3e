package org.jobsanalytics.etl.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the technologies a title and text name: all spellings in one pass, whole words only, the
 * longest at a place wins ({@code React Native} is not React, {@code tableau de bord} not Tableau).
 */
final class TechnologyReader {

  // Below this, a change of case is no sign of two words that lost their blank.
  private static final int SHORTEST_GLUED = 3;

  // Spellings begin with such a word, or with a sign and such a word, as in ".NET".
  private static final int FIRST = 1;
  private static final int BEHIND_SIGN = 2;

  private final WordFlags known = new WordFlags();
  // What the first words begin with: "JavaScript" is two words.
  private final WordFlags beginnings = new WordFlags();
  private final WordTrie<List<Spelling>> trie;

  TechnologyReader() {
    Map<String, List<Spelling>> spellings = SpellingTables.read();
    spellings.keySet().forEach(this::learn);
    trie = new WordTrie<>(spellings);
  }

  private void learn(String spelling) {
    int start = Folding.partOfWord(spelling.charAt(0)) ? 0 : 1;
    int end = start;
    while (end < spelling.length() && Folding.partOfWord(spelling.charAt(end))) {
      end++;
      beginnings.add(spelling.substring(start, end), FIRST);
    }
    if (end == start) {
      throw new IllegalStateException("expected one sign at most before a word: " + spelling);
    }
    known.add(spelling.substring(start, end), start == 0 ? FIRST : BEHIND_SIGN);
  }

  SortedSet<String> read(Texts texts) {
    TextWords words = texts.words();
    // Most are named several times: they are put in order when all are known.
    Set<String> technologies = new HashSet<>();
    int taken = 0;
    for (int word = 0; word < words.count(); word++) {
      int hash = words.hash(word);
      int of = words.isGlued(word) ? known.of(hash) | beginnings.of(hash) : known.of(hash);
      if ((of & BEHIND_SIGN) != 0) {
        taken = read(texts, words.start(word) - 1, taken, technologies);
      }
      if ((of & FIRST) != 0) {
        taken = read(texts, words.start(word), taken, technologies);
      }
    }
    return new TreeSet<>(technologies);
  }

  /** Where what was read ends, if something could begin at {@code at} that nothing has taken. */
  private int read(Texts texts, int at, int taken, Set<String> technologies) {
    if (at < taken) {
      return taken;
    }
    boolean begins = Words.begins(texts.both(), at);
    return begins || Words.glued(texts.both(), at) ? read(texts, at, begins, technologies) : taken;
  }

  /** The end of the longest spelling from {@code begin} on that means something; else there. */
  private int read(Texts texts, int begin, boolean begins, Set<String> technologies) {
    String text = texts.both();
    // The ends ascend.
    List<WordTrie.Hit<List<Spelling>>> hits = trie.from(texts.folded(), begin);
    for (int i = hits.size() - 1; i >= 0; i--) {
      WordTrie.Hit<List<Spelling>> hit = hits.get(i);
      boolean mayBeGlued = hit.end() - begin >= SHORTEST_GLUED;
      boolean whole =
          (begins || mayBeGlued)
              && (Words.ends(text, hit.end()) || (mayBeGlued && Words.glued(text, hit.end())));
      if (whole && add(hit, begin, texts, technologies)) {
        return hit.end();
      }
    }
    return begin;
  }

  /** Whether the hit means something, so that nothing within it counts. */
  private static boolean add(
      WordTrie.Hit<List<Spelling>> hit, int begin, Texts texts, Set<String> technologies) {
    boolean meant = false;
    for (Spelling spelling : hit.meaning()) {
      if (spelling.matches(texts, texts.both(), begin, hit.end())) {
        meant = true;
        if (!spelling.isDecoy()) {
          technologies.add(spelling.technology());
        }
      }
    }
    return meant;
  }
}
