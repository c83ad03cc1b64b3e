package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.model.Cadre;
import org.jobsanalytics.etl.normalise.WordScan.Mentions;

/**
 * Reads whether a job has the status of cadre: from the source's field (France Travail's
 * qualification 9, of 1 to 9), else from the text, where the bare word means a frame.
 */
final class CadreReader {

  private final WordList<Cadre> words = new WordList<>("cadre.tsv", Cadre.class);

  WordList<Cadre> words() {
    return words;
  }

  Cadre read(List<String> field, Mentions text) {
    for (String entry : field) {
      Cadre stated = only(words.inField(entry));
      if (stated != Cadre.UNKNOWN) {
        return stated;
      }
    }
    return only(text.of(words));
  }

  private static Cadre only(Set<Cadre> named) {
    return named.size() == 1 ? named.iterator().next() : Cadre.UNKNOWN;
  }
}
