package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.model.Education;

/** Reads the least schooling that an ad names: in the source's field, else in its text. */
final class EducationReader {

  private final WordList<Education> words =
      new WordList<>(
          "education.tsv",
          Education.class,
          "bac",
          "bts",
          "dut",
          "deust",
          "deug",
          "cap ",
          "cap/",
          "cap,",
          "bep",
          "brevet",
          "diplom",
          "formation",
          "qualification",
          "titre",
          "rncp",
          "niveau",
          "licence",
          "bachelor",
          "bsc",
          "degree",
          "master",
          "msc",
          "mba",
          "m2",
          "ingenieur",
          "ecole",
          "phd",
          "ph.d",
          "doctor",
          "these",
          "dess",
          "dcg",
          "dscg",
          "staps",
          "high school",
          "maitrise");

  Education read(List<String> field, Texts texts) {
    for (String entry : field) {
      Education stated = least(words.inField(List.of(entry)));
      if (stated != Education.UNKNOWN) {
        return stated;
      }
    }
    return least(words.inText(texts));
  }

  private static Education least(Set<Education> named) {
    return named.stream().findFirst().orElse(Education.UNKNOWN);
  }
}
