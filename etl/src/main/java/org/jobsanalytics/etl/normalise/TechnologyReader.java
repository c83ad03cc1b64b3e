package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the technologies a title and text name: all spellings in one pass, whole words only, the
 * longest at a place wins ({@code React Native} is not React, {@code tableau de bord} not Tableau).
 */
final class TechnologyReader {

  // Below this, a change of case is no sign of two words that lost their blank.
  private static final int SHORTEST_GLUED = 3;

  private static final Map<String, List<Spelling>> SPELLINGS = SpellingTables.read();

  private final WordTrie<List<Spelling>> trie = new WordTrie<>(SPELLINGS);

  /** All of them, folded. */
  static Trigrams.Words spellings() {
    return new Trigrams.Words(SPELLINGS.keySet(), true);
  }

  SortedSet<String> read(Texts texts) {
    String text = texts.both();
    SortedSet<String> technologies = new TreeSet<>();
    int taken = 0;
    for (int at : texts.mayHold(Texts.Matter.TECHNOLOGY)) {
      if (at >= taken) {
        boolean begins = Words.begins(text, at);
        boolean mayBegin = begins || Words.glued(text, at);
        taken = mayBegin ? read(texts, at, begins, technologies) : taken;
      }
    }
    return technologies;
  }

  /** The end of the longest spelling from {@code begin} on that means something; else there. */
  private int read(Texts texts, int begin, boolean begins, SortedSet<String> technologies) {
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
      WordTrie.Hit<List<Spelling>> hit, int begin, Texts texts, SortedSet<String> technologies) {
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
