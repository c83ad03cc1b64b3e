package org.jobsanalytics.etl.extract.sources;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;

/** Writes readings so that a person can check them: a line for each word that is not absent. */
final class ReadingText {

  private ReadingText() {}

  static String of(Stream<Reading> readings) {
    return readings.map(ReadingText::of).collect(Collectors.joining("\n"));
  }

  static String of(Reading reading) {
    return reading.fold(
        found ->
            "offer "
                + found.offset()
                + "\n"
                + of(found.draft())
                + found.unknown().stream()
                    .map(field -> line("not in contract", field.path() + " " + field.type()))
                    .collect(Collectors.joining()),
        offer -> "unreadable offer " + offer.offset() + "\n" + of(offer.rejection()),
        page -> "unreadable page\n" + of(page.rejection()),
        none ->
            "no offer: "
                + none.kind()
                + "\n"
                + none.named().stream().map(id -> line("names", id)).collect(Collectors.joining())
                + none.gone().map(id -> line("gone", id)).orElse(""));
  }

  private static String of(Rejection rejection) {
    return line("reason", rejection.reason().name()) + line("detail", rejection.detail());
  }

  private static String of(OfferDraft draft) {
    return line("id", draft.externalId())
        + line("url", draft.url())
        + line("title", draft.title())
        + line("company", draft.company())
        + of(draft.location())
        + of(draft.pay())
        + of(draft.terms())
        + line("published", draft.dates().published())
        + line("updated", draft.dates().updated())
        + line("expires", draft.dates().expires())
        + line("description", draft.description());
  }

  private static String of(OfferDraft.Location location) {
    return line("place", location.label())
        + line("areas", location.areas())
        + line("postal code", location.postalCode())
        + line("commune code", location.communeCode())
        + line("country", location.country())
        + line("latitude", location.latitude())
        + line("longitude", location.longitude());
  }

  private static String of(OfferDraft.Pay pay) {
    return line("pay", pay.text())
        + line("pay comment", pay.comment())
        + line("pay min", pay.min())
        + line("pay max", pay.max())
        + line("pay unit", pay.unit())
        + line("pay currency", pay.currency())
        + line("pay predicted", pay.predicted() ? "yes" : "");
  }

  private static String of(OfferDraft.Terms terms) {
    return line("contract", terms.contract())
        + line("work time", terms.workTime())
        + line("remote", terms.remote())
        + line("experience", terms.experience())
        + line("education", terms.education())
        + line("qualification", terms.qualification())
        + line("rome", terms.romeCode());
  }

  private static String line(String name, List<String> words) {
    return line(name, String.join(" | ", words));
  }

  private static String line(String name, String words) {
    String visible = words.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    return words.isEmpty() ? "" : String.format(Locale.ROOT, "  %s: %s\n", name, visible);
  }
}
