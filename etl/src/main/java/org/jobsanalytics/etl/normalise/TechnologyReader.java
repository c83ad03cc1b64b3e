package org.jobsanalytics.etl.normalise;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the technologies a title and text name: all spellings in one pass, whole words only, the
 * longest at a place wins ({@code React Native} is not React, {@code tableau de bord} not Tableau).
 */
final class TechnologyReader {

  // Below this, a change of case is no sign of two words that lost their blank.
  private static final int SHORTEST_GLUED = 3;

  /** A spelling's place in the text. */
  private record Hit(int begin, int end, List<Spelling> spellings) {}

  private final AhoCorasickDoubleArrayTrie<List<Spelling>> trie =
      new AhoCorasickDoubleArrayTrie<>();

  TechnologyReader() {
    Map<String, List<Spelling>> spellings = new TreeMap<>(SpellingTables.read());
    trie.build(spellings);
  }

  SortedSet<String> read(Texts texts) {
    String text = texts.both();
    List<Hit> hits = new ArrayList<>();
    trie.parseText(
        texts.folded().toCharArray(),
        (begin, end, spellings) -> {
          if (isWhole(text, begin, end)) {
            hits.add(new Hit(begin, end, spellings));
          }
        });
    hits.sort(
        Comparator.comparingInt(Hit::begin).thenComparing(Hit::end, Comparator.reverseOrder()));
    SortedSet<String> technologies = new TreeSet<>();
    int taken = 0;
    for (Hit hit : hits) {
      if (hit.begin >= taken && add(hit, texts, text, technologies)) {
        taken = hit.end;
      }
    }
    return technologies;
  }

  private static boolean isWhole(String text, int begin, int end) {
    boolean mayBeGlued = end - begin >= SHORTEST_GLUED;
    boolean begins = Words.begins(text, begin) || (mayBeGlued && Words.glued(text, begin));
    return begins && (Words.ends(text, end) || (mayBeGlued && Words.glued(text, end)));
  }

  /** Whether the hit means something, so that nothing within it counts. */
  private static boolean add(Hit hit, Texts texts, String text, SortedSet<String> technologies) {
    boolean meant = false;
    for (Spelling spelling : hit.spellings) {
      if (spelling.matches(texts, text, hit.begin, hit.end)) {
        meant = true;
        if (!spelling.isDecoy()) {
          technologies.add(spelling.technology());
        }
      }
    }
    return meant;
  }
}
