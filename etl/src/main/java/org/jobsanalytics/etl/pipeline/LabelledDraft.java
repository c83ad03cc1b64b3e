package org.jobsanalytics.etl.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.SourceId;

/**
 * The draft that a line of {@code offers.jsonl} stands for. There a source's several words for one
 * thing stand in one text: areas as {@code France > Île-de-France}, contract words and pay with its
 * comment around {@code |}, numeric bounds as {@code 45000 - 55000 predicted=0}.
 */
final class LabelledDraft {

  private static final Pattern BOUNDS = Pattern.compile("([\\d.]*) ?- ?([\\d.]*) predicted=([01])");
  private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9]{1,30}");
  private static final String ANY_SOURCE = "unknown";

  private LabelledDraft() {}

  static OfferDraft of(JsonLine offer) {
    OfferDraftBuilder draft =
        OfferDraft.of(source(offer.text("source")), externalId(offer))
            .title(offer.text("title"))
            .company(offer.text("company"))
            .contract(offer.text("contract"))
            .remote(offer.text("remote"))
            .experience(offer.text("experience"))
            .description(offer.text("description"));
    String place = offer.text("location");
    if (place.contains(" > ")) {
      draft.areas(List.of(place.split(" > ", -1)));
    } else {
      draft.placeLabel(place);
    }
    return pay(draft, offer.text("salary")).build();
  }

  /** No rule depends on the source, so one that the project does not know is as good. */
  private static SourceId source(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return new SourceId(SOURCE.matcher(folded).matches() ? folded : ANY_SOURCE);
  }

  private static String externalId(JsonLine offer) {
    return offer.optional("external_id").orElse(offer.text("id"));
  }

  private static OfferDraftBuilder pay(OfferDraftBuilder draft, String salary) {
    Matcher bounds = BOUNDS.matcher(salary);
    if (bounds.matches()) {
      return draft
          .payBounds(bounds.group(1), bounds.group(2))
          .payPredicted(bounds.group(3).equals("1"));
    }
    int bar = salary.indexOf(" | ");
    return bar < 0
        ? draft.payText(salary)
        : draft.payText(salary.substring(0, bar)).payComment(salary.substring(bar + 3));
  }
}
