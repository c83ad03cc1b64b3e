package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.model.Education;
import org.jobsanalytics.etl.normalise.WordScan.Mentions;

/** Reads the least schooling that an ad names: in the source's field, else in its text. */
final class EducationReader {

  private final WordList<Education> words = new WordList<>("education.tsv", Education.class);

  WordList<Education> words() {
    return words;
  }

  Education read(List<String> field, Mentions text) {
    for (String entry : field) {
      Education stated = least(words.inField(entry));
      if (stated != Education.UNKNOWN) {
        return stated;
      }
    }
    return least(text.of(words));
  }

  private static Education least(Set<Education> named) {
    return named.isEmpty() ? Education.UNKNOWN : named.iterator().next();
  }
}
