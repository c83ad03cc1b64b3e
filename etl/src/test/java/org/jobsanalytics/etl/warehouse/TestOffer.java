package org.jobsanalytics.etl.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobsanalytics.etl.model.Cadre;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Education;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Language;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.Salary;
import org.jobsanalytics.etl.model.Seniority;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.model.WorkTime;

/** A valid offer, of which a test changes what it is about. */
record TestOffer(
    String id,
    String title,
    Optional<Instant> updatedAt,
    Optional<Instant> expiresAt,
    Set<String> technologies,
    Conditions conditions,
    Instant publishedAt) {

  static final SourceId SOURCE = new SourceId("francetravail");

  static final Conditions CONDITIONS =
      new Conditions(
          WorkTime.FULL_TIME,
          Optional.of(37.5),
          Education.BAC_5,
          Cadre.YES,
          Seniority.SENIOR,
          Language.FR);

  static TestOffer of(String id) {
    return new TestOffer(
        id,
        "Data engineer",
        Optional.empty(),
        Optional.empty(),
        Set.of("Java", "SQL"),
        CONDITIONS,
        Instant.parse("2026-01-01T08:00:00Z"));
  }

  TestOffer title(String other) {
    return new TestOffer(id, other, updatedAt, expiresAt, technologies, conditions, publishedAt);
  }

  TestOffer updated(String time) {
    return new TestOffer(
        id,
        title,
        Optional.of(Instant.parse(time)),
        expiresAt,
        technologies,
        conditions,
        publishedAt);
  }

  TestOffer expires(String time) {
    return new TestOffer(
        id,
        title,
        updatedAt,
        Optional.of(Instant.parse(time)),
        technologies,
        conditions,
        publishedAt);
  }

  TestOffer technologies(String... others) {
    return new TestOffer(id, title, updatedAt, expiresAt, Set.of(others), conditions, publishedAt);
  }

  TestOffer conditions(Conditions others) {
    return new TestOffer(id, title, updatedAt, expiresAt, technologies, others, publishedAt);
  }

  TestOffer published(String time) {
    return new TestOffer(
        id, title, updatedAt, expiresAt, technologies, conditions, Instant.parse(time));
  }

  Outcome.Accepted accepted() {
    Offer offer =
        new Offer(
            new OfferKey(SOURCE, id),
            "https://example.org/" + id,
            title,
            "Line one\nline\ttwo \\ end",
            Optional.of(new Company("acme", "ACME SA")),
            new Place(
                Place.Precision.COMMUNE,
                Optional.of("31"),
                Optional.of("31555"),
                Optional.of("Toulouse"),
                Optional.of(new Place.Position(43.6, 1.44))),
            Contract.CDI,
            Remote.HYBRID,
            Optional.of(
                new Salary(
                    Optional.of(40_000), Optional.empty(), Salary.Basis.STATED, true, "40 k€")),
            Optional.of(2.5),
            new TreeSet<>(technologies),
            conditions,
            Optional.of("M1805"),
            Optional.of(publishedAt),
            updatedAt,
            expiresAt);
    return new Outcome.Accepted(
        offer, List.of(new Issue(Issue.Code.SALARY_UNIT_REPAIRED, "Mensuel de 40000")));
  }
}
