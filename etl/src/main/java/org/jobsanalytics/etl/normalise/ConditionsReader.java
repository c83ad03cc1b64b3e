package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.OfferDraft.Terms;

/** Reads what an ad says of working time, schooling, status and standing, and in what language. */
final class ConditionsReader {

  private final WorkTimeReader workTimes = new WorkTimeReader();
  private final WeeklyHoursReader weeklyHours = new WeeklyHoursReader();
  private final EducationReader educations = new EducationReader();
  private final CadreReader cadres = new CadreReader();
  private final SeniorityReader seniorities = new SeniorityReader();
  private final LanguageReader languages = new LanguageReader();
  private final WordScan text =
      new WordScan(
          WordList.Where.TEXT,
          List.of(workTimes.words(), educations.words(), cadres.words(), seniorities.words()));

  Conditions read(Terms terms, Texts texts) {
    Optional<Double> hours = weeklyHours.read(terms.workTime(), texts);
    WordScan.Mentions mentions = text.mentions(texts.words());
    return new Conditions(
        workTimes.read(terms, mentions, hours),
        hours,
        educations.read(terms.education(), mentions),
        cadres.read(terms.qualification(), mentions),
        seniorities.read(terms.experience(), texts, mentions),
        languages.read(texts));
  }

  /** One of them in words, by its name in {@link OfferWords}. */
  String word(String field, Terms terms, Texts texts) {
    return OfferWords.of(read(terms, texts)).get(field);
  }
}
