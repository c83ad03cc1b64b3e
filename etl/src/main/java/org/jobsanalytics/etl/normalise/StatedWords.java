package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.model.OfferDraft;

/** What a source's fields say, those of one meaning in one line; may hold personal data. */
record StatedWords(OfferDraft draft) {

  static final OfferDraft.Terms NO_TERMS =
      new OfferDraft.Terms(List.of(), "", "", List.of(), List.of(), List.of(), "");

  String place() {
    OfferDraft.Location place = draft.location();
    List<String> words = new ArrayList<>(List.of(place.label()));
    words.addAll(place.areas());
    words.addAll(List.of(place.postalCode(), place.communeCode(), place.country()));
    return joined(words);
  }

  String position() {
    return joined(List.of(draft.location().latitude(), draft.location().longitude()));
  }

  String contract() {
    return joined(draft.terms().contract());
  }

  String experience() {
    return joined(draft.terms().experience());
  }

  /** By field of {@link OfferWords}; what none of the source's fields can say is not there. */
  Map<String, String> conditions() {
    OfferDraft.Terms terms = draft.terms();
    List<String> time = new ArrayList<>(List.of(terms.workTime()));
    time.addAll(terms.contract());
    return Map.of(
        "working time", joined(time),
        "weekly hours", terms.workTime(),
        "education", joined(terms.education()),
        "cadre", joined(terms.qualification()),
        "seniority", experience());
  }

  String pay() {
    OfferDraft.Pay pay = draft.pay();
    return joined(
        List.of(pay.text(), pay.comment(), pay.min(), pay.max(), pay.unit(), pay.currency()));
  }

  private static String joined(List<String> words) {
    return words.stream()
        .filter(one -> !one.isBlank())
        .distinct()
        .collect(Collectors.joining(" | "));
  }
}
