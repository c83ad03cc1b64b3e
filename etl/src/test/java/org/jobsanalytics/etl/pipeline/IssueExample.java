package org.jobsanalytics.etl.pipeline;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Issue.Code;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.normalise.OfferWords;

/**
 * A field of a source that gives rise to an issue.
 *
 * @param raw what the source says, as the page shows it
 * @param field the offer's field that suffers, as in {@link OfferWords}
 */
record IssueExample(Code code, String raw, String field, UnaryOperator<OfferDraftBuilder> stated) {

  static final List<IssueExample> ALL =
      List.of(
          of(Code.CONTRACT_UNKNOWN, "Zeitvertrag", "contract", "contract"),
          of(Code.COMPANY_ANONYMOUS, "Confidentiel", "company", "company"),
          of(Code.DATE_UNREADABLE, "2026-02-30", "published", "published"),
          new IssueExample(
              Code.DATES_REVERSED,
              "published 2026-11-02, valid through 2026-10-31",
              "expires",
              draft -> draft.published("2026-11-02").expires("2026-10-31")),
          of(Code.PLACE_UNKNOWN, "nulle part", "place", "place"),
          position(Code.COORDINATES_SWAPPED, "2.35", "48.85"),
          position(Code.COORDINATES_UNREADABLE, "0", "0"),
          pay(Code.SALARY_UNREADABLE, "Horaire brut, base 35h"),
          pay(Code.SALARY_UNIT_REPAIRED, "Mensuel de 45000.0 Euros"),
          pay(Code.SALARY_BOUNDS_EXCHANGED, "Annuel de 45000,00 Euros à 35000,00 Euros"),
          pay(Code.SALARY_IMPLAUSIBLE, "Annuel de 9000000,00 Euros"),
          pay(Code.SALARY_FOREIGN_CURRENCY, "100000 à 120000 CHF brut annuel"),
          pay(Code.SALARY_UNIT_UNKNOWN, "De 300 à 1000 euros"),
          pay(Code.SALARY_NET, "1800 € net par mois"),
          of(Code.EXPERIENCE_UNREADABLE, "niveau 7", "experience", "experience"),
          of(Code.PERSONAL_DATA_REMOVED, "Poste : 01 99 00 12 34", "title", "title"),
          of(Code.TEXT_SHORTENED, "Vendeur ".repeat(100), "title", "title"),
          of(Code.ROME_UNREADABLE, "M18", "occupation", "occupation"));

  private static IssueExample pay(Code code, String raw) {
    return of(code, raw, "salary", "salary");
  }

  private static IssueExample position(Code code, String latitude, String longitude) {
    return new IssueExample(
        code,
        latitude + ", " + longitude,
        "position",
        draft -> draft.coordinates(latitude, longitude));
  }

  private static IssueExample of(Code code, String raw, String field, String stated) {
    return new IssueExample(code, raw, field, draft -> set(draft, stated, raw));
  }

  private static OfferDraftBuilder set(OfferDraftBuilder draft, String field, String raw) {
    return switch (field) {
      case "contract" -> draft.contract(raw);
      case "company" -> draft.company(raw);
      case "published" -> draft.published(raw);
      case "place" -> draft.placeLabel(raw);
      case "salary" -> draft.payText(raw);
      case "experience" -> draft.experience(raw);
      case "title" -> draft.title(raw);
      case "occupation" -> draft.romeCode(raw);
      default -> throw new IllegalArgumentException("no such field: " + field);
    };
  }

  private Outcome.Accepted outcome() {
    OfferDraftBuilder draft = OfferDraft.of(new SourceId("example"), "1").title("Vendeur");
    return Normaliser.standard()
        .normalise(stated.apply(draft).build())
        .fold(
            accepted -> accepted,
            rejected -> {
              throw new AssertionError(code + ": rejected: " + rejected);
            });
  }

  /** The issues it really gives rise to. */
  List<Code> codes() {
    return outcome().issues().stream().map(Issue::code).toList();
  }

  /** What the offer's field holds afterwards, "" for nothing. */
  String kept() {
    Offer offer = outcome().offer();
    return OfferWords.of(offer).get(field);
  }
}
