package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.model.Seniority;
import org.jobsanalytics.etl.normalise.WordScan.Mentions;

/**
 * Reads the least standing an ad names: in the title, else in the source's words on experience,
 * else in the few phrases of a text that mean the applicant: texts speak of the team's juniors and
 * seniors, too.
 */
final class SeniorityReader {

  private final WordList<Seniority> words = new WordList<>("seniority.tsv", Seniority.class);

  WordList<Seniority> words() {
    return words;
  }

  Seniority read(List<String> experience, Texts texts, Mentions text) {
    Seniority titled = least(words.inTitle(texts));
    if (titled != Seniority.UNKNOWN) {
      return titled;
    }
    Seniority stated = least(words.inField(String.join(" | ", experience)));
    return stated == Seniority.UNKNOWN ? least(text.of(words)) : stated;
  }

  private static Seniority least(Set<Seniority> named) {
    return named.isEmpty() ? Seniority.UNKNOWN : named.iterator().next();
  }
}
