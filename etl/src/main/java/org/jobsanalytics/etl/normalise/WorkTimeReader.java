package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobsanalytics.etl.model.OfferDraft.Terms;
import org.jobsanalytics.etl.model.WorkTime;
import org.jobsanalytics.etl.normalise.WordScan.Mentions;

/** Reads whether the work is full time: the source's fields, else the text, else the hours. */
final class WorkTimeReader {

  /**
   * The legal week, in hours (<a
   * href="https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000033020376">Code du travail,
   * L3121-27</a>).
   */
  private static final double LEGAL_WEEK = 35;

  /** Some firms' full week is as short as this; what is shorter still is part time. */
  private static final double SHORTEST_FULL_WEEK = 32;

  private final WordList<WorkTime> words = new WordList<>("work-time.tsv", WorkTime.class);

  WordList<WorkTime> words() {
    return words;
  }

  WorkTime read(Terms terms, Mentions text, Optional<Double> weeklyHours) {
    List<String> field = new ArrayList<>(List.of(terms.workTime()));
    field.addAll(terms.contract());
    return only(words.inField(String.join(" | ", field)))
        .or(() -> only(text.of(words)))
        .or(() -> weeklyHours.flatMap(WorkTimeReader::ofHours))
        .orElse(WorkTime.UNKNOWN);
  }

  /** Whoever names both leaves it open. */
  private static Optional<WorkTime> only(Set<WorkTime> named) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(named.size() > 1 ? WorkTime.EITHER : named.iterator().next());
  }

  private static Optional<WorkTime> ofHours(double hours) {
    if (hours >= LEGAL_WEEK) {
      return Optional.of(WorkTime.FULL_TIME);
    }
    return hours < SHORTEST_FULL_WEEK ? Optional.of(WorkTime.PART_TIME) : Optional.empty();
  }
}
