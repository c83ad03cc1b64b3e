package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.model.Seniority;

/**
 * Reads the least standing an ad names: in the title, else in the source's words on experience,
 * else in the few phrases of a text that mean the applicant.
 */
final class SeniorityReader {

  private final WordList<Seniority> words =
      new WordList<>(
          "seniority.tsv",
          Seniority.class,
          "profil",
          "niveau junior",
          "niveau confirme",
          "niveau senior",
          "junior position",
          "senior position",
          "junior level",
          "senior level",
          "poste junior",
          "poste senior");

  Seniority read(List<String> experience, Texts texts) {
    Seniority titled = least(words.inTitle(texts));
    if (titled != Seniority.UNKNOWN) {
      return titled;
    }
    Seniority stated = least(words.inField(experience));
    return stated == Seniority.UNKNOWN ? least(words.inText(texts)) : stated;
  }

  private static Seniority least(Set<Seniority> named) {
    return named.stream().findFirst().orElse(Seniority.UNKNOWN);
  }
}
