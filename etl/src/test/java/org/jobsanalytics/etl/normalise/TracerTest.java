package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.FieldTrace.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field says where it was read, and says so truly. */
final class TracerTest {

  private static final Normaliser NORMALISER = Normaliser.standard();

  private static OfferDraftBuilder draft() {
    return OfferDraft.of(new SourceId("wttj"), "1").title("Boulanger").description("Du pain.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          permanent | Boulanger            | Un CDD.                   | CDI        | FIELD     | none
          CDI       | Boulanger alternance | Du pain.                  | ALTERNANCE | TITLE     | none
          none      | Boulanger en CDD     | Un CDI.                   | CDD        | TITLE     | none
          none      | Boulanger            | Du pain. CDI à pourvoir.  | CDI        | TEXT      | CDI à pourvoir.
          none      | Boulanger            | Du pain.                  | none       | NOT_STATED | none
          xyzzy     | Boulanger            | Du pain.                  | none       | UNREADABLE | none
          """)
  void contract_saysWhereItWasRead(
      String field, String title, String text, String value, Origin origin, String excerpt) {
    FieldTrace trace = trace(draft().contract(field).title(title).description(text), "contract");

    assertThat(trace.value()).isEqualTo(value == null ? "" : value);
    assertThat(trace.origin()).isEqualTo(origin);
    assertThat(trace.excerpt()).isEqualTo(excerpt == null ? "" : excerpt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          remote     | Boulanger                   | Télétravail 2 jours par semaine.  | HYBRID | TEXT
          remote     | Boulanger full remote       | Du pain.                          | FULL   | TITLE
          salary     | Boulanger                   | Salaire : 30 000 € brut par an.   | 30,000 euros a year, gross | TEXT
          salary     | Boulanger 30 k€ brut par an | Du pain.                          | 30,000 euros a year, gross | TITLE
          experience | Boulanger                   | 3 ans d'expérience minimum.       | 3 years | TEXT
          place      | Boulanger                   | Poste basé à Toulouse (31).       | Toulouse (commune 31555, département 31) | TEXT
          working time | Boulanger                 | Temps partiel.                    | PART_TIME | TEXT
          weekly hours | Boulanger                 | Horaires : 35h par semaine.       | 35 | TEXT
          education  | Boulanger                   | Titulaire d'un CAP/BEP.           | CAP_BEP | TEXT
          cadre      | Boulanger                   | Statut agent de maîtrise.         | NO | TEXT
          seniority  | Boulanger senior            | Du pain.                          | SENIOR | TITLE
          language   | Boulanger                   | Nous cuisons le pain pour les gens et les villes. | FR | TEXT
          """)
  void withoutAFieldOfTheSource_titleOrTextIsNamed(
      String field, String title, String text, String value, Origin origin) {
    FieldTrace trace = trace(draft().title(title).description("Du pain.\n" + text), field);

    assertThat(trace.value()).isEqualTo(value);
    assertThat(trace.origin()).isEqualTo(origin);
    assertThat(trace.excerpt()).isEqualTo(origin == Origin.TEXT ? text : "");
    assertThat(trace.stated()).isEmpty();
  }

  @Test
  void fieldsOfTheSource_areQuoted() {
    OfferDraftBuilder draft =
        draft()
            .placeLabel("31 - TOULOUSE")
            .payText("Annuel de 30000 Euros")
            .experience("3 ans")
            .published("yesterday");

    assertThat(trace(draft, "place").origin()).isEqualTo(Origin.FIELD);
    assertThat(trace(draft, "place").stated()).isEqualTo("31 - TOULOUSE");
    assertThat(trace(draft, "salary").origin()).isEqualTo(Origin.FIELD);
    assertThat(trace(draft, "experience").origin()).isEqualTo(Origin.FIELD);
    FieldTrace published = trace(draft, "published");
    assertThat(published.origin()).isEqualTo(Origin.UNREADABLE);
    assertThat(published.issues())
        .extracting(Issue::code)
        .containsExactly(Issue.Code.DATE_UNREADABLE);
  }

  @Test
  void predictedSalary_isAnEstimate() {
    OfferDraftBuilder draft = draft().payBounds("30000", "30000").payPredicted(true);

    FieldTrace salary = trace(draft, "salary");

    assertThat(salary.origin()).isEqualTo(Origin.ESTIMATE);
    assertThat(salary.value()).endsWith(", predicted");
  }

  @Test
  void technologies_areTracedOneByOne() {
    List<FieldTrace> technologies =
        traces(draft().title("Développeur Java").description("Vous aimez.\nDocker et Java."))
            .stream()
            .filter(trace -> trace.field().equals("technology"))
            .toList();

    assertThat(technologies).extracting(FieldTrace::value).containsExactly("Docker", "Java");
    assertThat(technologies)
        .extracting(FieldTrace::origin)
        .containsExactly(Origin.TEXT, Origin.TITLE);
    assertThat(technologies.get(0).excerpt()).isEqualTo("Docker et Java.");
  }

  @Test
  void quotesAreMasked() {
    OfferDraftBuilder draft =
        draft()
            .description("Un CDI, écrire à jean.dupont@exemple.fr ou 06 12 34 56 78.")
            .payText("Voir avec jean.dupont@exemple.fr");

    assertThat(traces(draft).toString()).doesNotContain("jean.dupont", "06 12 34");
  }

  private static FieldTrace trace(OfferDraftBuilder draft, String field) {
    return traces(draft).stream()
        .filter(trace -> trace.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static List<FieldTrace> traces(OfferDraftBuilder builder) {
    OfferDraft draft = builder.build();
    Offer offer = ((Outcome.Accepted) NORMALISER.normalise(draft)).offer();
    return NORMALISER.trace(draft, offer);
  }

  @ParameterizedTest
  @CsvSource({
    "working time, FULL_TIME, 35H",
    "weekly hours, 35, 35H",
    "education, BAC_2, Bac+2",
    "cadre, NO, 6",
    "seniority, JUNIOR, Junior"
  })
  void conditionOfTheSourcesField_isQuoted(String field, String value, String stated) {
    OfferDraftBuilder draft =
        draft().workTime("35H").education("Bac+2").qualification("6").experience("Junior");

    FieldTrace trace = trace(draft, field);

    assertThat(trace.value()).isEqualTo(value);
    assertThat(trace.origin()).isEqualTo(Origin.FIELD);
    assertThat(trace.stated()).isEqualTo(stated);
  }
}
