package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.model.Cadre;

/**
 * Reads whether a job has the status of cadre: from the source's field (France Travail's
 * qualification 9, of 1 to 9), else from the text, where the bare word means a frame.
 */
final class CadreReader {

  private final WordList<Cadre> words =
      new WordList<>(
          "cadre.tsv",
          Cadre.class,
          "statut",
          "non cadre",
          "non-cadre",
          "etam",
          "poste cadre",
          "poste de cadre",
          "position",
          "niveau cadre",
          "classification",
          "categorie",
          "qualification",
          "cadre au forfait",
          "cadre forfait",
          "cadre en forfait",
          "cadre autonome",
          "cadre position",
          "emploi cadre",
          "cdi cadre",
          "cdi, cadre",
          "cdi - cadre",
          "executive status");

  Cadre read(List<String> field, Texts texts) {
    for (String entry : field) {
      Cadre stated = only(words.inField(List.of(entry)));
      if (stated != Cadre.UNKNOWN) {
        return stated;
      }
    }
    return only(words.inText(texts));
  }

  private static Cadre only(Set<Cadre> named) {
    return named.size() == 1 ? named.iterator().next() : Cadre.UNKNOWN;
  }
}
