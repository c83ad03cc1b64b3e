package org.jobsanalytics.etl.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.Salary;

/** Builds the rows of {@code staging.outcome}, a value a column in the table's order. */
record OutcomeRow(long seq, OfferPointer pointer) {

  private static final int COLUMNS = 41;

  static List<String> rejected(
      long seq, PagePointer page, OptionalInt offset, Rejection rejection) {
    List<String> row = new ArrayList<>(COLUMNS);
    row.add(Long.toString(seq));
    row.add(CopyText.of(page.part()));
    row.add(Integer.toString(page.line()));
    row.add(offset.isPresent() ? Integer.toString(offset.getAsInt()) : CopyText.NULL);
    row.add(rejection.reason().name());
    row.add(CopyText.of(rejection.detail()));
    row.addAll(Collections.nCopies(COLUMNS - row.size(), CopyText.NULL));
    return row;
  }

  List<String> accepted(Outcome.Accepted accepted) {
    Offer offer = accepted.offer();
    List<String> published = published(offer);
    List<String> row = new ArrayList<>(COLUMNS);
    row.add(Long.toString(seq));
    row.add(CopyText.of(pointer.page().part()));
    row.add(Integer.toString(pointer.page().line()));
    row.add(Integer.toString(pointer.offset()));
    row.add(CopyText.NULL);
    row.add(CopyText.NULL);
    row.add(CopyText.of(offer.key().externalId()));
    row.add(stateAt(offer).toString());
    row.add(pointer.fetchedAt().toString());
    row.add(digest(offer));
    row.add(CopyText.of(offer.url()));
    row.addAll(published);
    row.add(
        CopyText.array(
            accepted.issues().stream().map(issue -> issue.code().name()).distinct().toList()));
    row.add(CopyText.of(offer.expiresAt()));
    row.add(CopyText.of(offer.company().map(Company::isAgency)));
    addConditions(row, offer.conditions());
    return row;
  }

  /** A source that does not say when an offer changed shows its newest state at every fetch. */
  private Instant stateAt(Offer offer) {
    return offer.updatedAt().orElse(pointer.fetchedAt());
  }

  static String digest(Offer offer) {
    List<String> columns = published(offer);
    columns.addAll(stated(offer.conditions()));
    return Digest.of(columns);
  }

  /**
   * The conditions that are known, by name: an offer of which none is has the digest that it had
   * before they were read. The language is the text's, which is in the digest as it stands.
   */
  private static List<String> stated(Conditions conditions) {
    List<String> stated = new ArrayList<>();
    conditions.weeklyHours().ifPresent(hours -> stated.add("weeklyHours=" + hours));
    for (Enum<?> word :
        List.of(
            conditions.workTime(),
            conditions.education(),
            conditions.cadre(),
            conditions.seniority())) {
      if (!word.name().equals("UNKNOWN")) {
        stated.add(word.getDeclaringClass().getSimpleName() + "=" + word.name());
      }
    }
    return stated;
  }

  private static void addConditions(List<String> columns, Conditions conditions) {
    columns.add(conditions.workTime().name());
    columns.add(CopyText.of(conditions.weeklyHours()));
    columns.add(conditions.education().name());
    columns.add(conditions.cadre().name());
    columns.add(conditions.seniority().name());
    columns.add(conditions.language().name());
  }

  /** What readers see: a change of any of these is a new state. */
  private static List<String> published(Offer offer) {
    List<String> columns = new ArrayList<>();
    columns.add(CopyText.of(offer.title()));
    columns.add(CopyText.of(offer.description()));
    columns.add(CopyText.of(offer.company().map(Company::key)));
    columns.add(CopyText.of(offer.company().map(Company::name)));
    addPlace(columns, offer.place());
    columns.add(offer.contract().name());
    columns.add(offer.remote().name());
    addSalary(columns, offer.salary());
    columns.add(CopyText.of(offer.experienceMinYears()));
    columns.add(CopyText.of(offer.romeCode()));
    columns.add(CopyText.of(offer.publishedAt()));
    columns.add(CopyText.array(offer.technologies()));
    return columns;
  }

  private static void addPlace(List<String> columns, Place place) {
    columns.add(place.precision().name());
    columns.add(CopyText.of(place.departmentCode()));
    columns.add(CopyText.of(place.communeCode()));
    columns.add(CopyText.of(place.communeName()));
    columns.add(CopyText.of(place.position().map(Place.Position::latitude)));
    columns.add(CopyText.of(place.position().map(Place.Position::longitude)));
  }

  private static void addSalary(List<String> columns, Optional<Salary> salary) {
    columns.add(CopyText.of(salary.flatMap(Salary::minEurPerYear)));
    columns.add(CopyText.of(salary.flatMap(Salary::maxEurPerYear)));
    columns.add(CopyText.of(salary.map(Salary::basis)));
    columns.add(Boolean.toString(salary.map(Salary::repaired).orElse(false)));
    columns.add(CopyText.of(salary.map(Salary::text).orElse("")));
  }
}
