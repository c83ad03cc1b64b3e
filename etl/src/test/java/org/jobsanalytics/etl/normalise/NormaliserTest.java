package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.Outcome.Accepted;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.Salary;
import org.jobsanalytics.etl.model.Salary.Basis;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

  private static final Normaliser NORMALISER = Normaliser.standard();

  private static Accepted accepted(OfferDraft draft) {
    return NORMALISER
        .normalise(draft)
        .fold(
            accepted -> accepted,
            rejected -> {
              throw new AssertionError("rejected: " + rejected);
            });
  }

  private static OfferDraft full() {
    return OfferDraft.of(new SourceId("example"), "123ABCD")
        .url("https://example.org/123ABCD")
        .title("D&eacute;veloppeur Python (H/F)")
        .description("<p>Missions : API REST, Docker.</p><p>CV : a.b@example.org</p>")
        .company("EXEMPLE SAS")
        .placeLabel("44 - NANTES")
        .coordinates("-1.55", "47.21")
        .payText("Mensuel de 40000.0 Euros sur 12.0 mois")
        .contract("CDI")
        .contract("Contrat à durée indéterminée")
        .remote("2 jours par semaine, télétravail partiel")
        .experience("E")
        .experience("2 An(s)")
        .romeCode("M1805")
        .published("2026-11-02T08:00:00.000Z")
        .updated("bald")
        .build();
  }

  @Test
  void draft_becomesAnOffer() {
    Accepted outcome = accepted(full());

    Offer offer = outcome.offer();
    assertThat(offer.title()).isEqualTo("Développeur Python (H/F)");
    assertThat(offer.description()).isEqualTo("Missions : API REST, Docker.\n\nCV : [e-mail]");
    assertThat(offer.company()).contains(new Company("exemple", "EXEMPLE SAS"));
    assertThat(offer.place().communeName()).contains("Nantes");
    assertThat(offer.contract()).isEqualTo(Contract.CDI);
    assertThat(offer.remote()).isEqualTo(Remote.HYBRID);
    assertThat(offer.salary())
        .contains(
            new Salary(
                Optional.of(40_000),
                Optional.of(40_000),
                Basis.STATED,
                true,
                "Mensuel de 40000.0 Euros sur 12.0 mois"));
    assertThat(offer.experienceMinYears()).contains(2.0);
    assertThat(offer.technologies()).containsExactly("Docker", "Python", "REST");
    assertThat(offer.romeCode()).contains("M1805");
    assertThat(offer.publishedAt()).contains(Instant.parse("2026-11-02T08:00:00Z"));
    assertThat(outcome.issues())
        .extracting(Issue::code)
        .containsExactlyInAnyOrder(
            Issue.Code.PERSONAL_DATA_REMOVED,
            Issue.Code.COORDINATES_SWAPPED,
            Issue.Code.SALARY_UNIT_REPAIRED,
            Issue.Code.DATE_UNREADABLE);
  }

  @Test
  void emptyDraft_isKeptWithEverythingUnknown() {
    Accepted outcome = accepted(Fixtures.draft().build());

    assertThat(outcome.issues()).isEmpty();
    assertThat(outcome.offer().contract()).isEqualTo(Contract.UNKNOWN);
    assertThat(outcome.offer().salary()).isEmpty();
  }

  @Test
  void estimate_isNotAStatement() {
    OfferDraft draft = Fixtures.draft().payBounds("40000", "45000").payPredicted(true).build();

    assertThat(accepted(draft).offer().salary().map(Salary::basis)).contains(Basis.PREDICTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0\u200b\u202f", "<p></p>", "&nbsp;"})
  void blankTitle_isRejected(String title) {
    Outcome outcome = NORMALISER.normalise(Fixtures.draft().title(title).build());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected ->
                assertThat(rejected.rejection().reason())
                    .isEqualTo(Rejection.Reason.OFFER_WITHOUT_TITLE));
  }

  @Test
  void blankId_isRejectedWithoutPersonalData() {
    OfferDraft draft = OfferDraft.of(new SourceId("example"), " ").title("CV a@b.fr").build();

    assertThat(NORMALISER.normalise(draft))
        .isEqualTo(
            new Outcome.Rejected(
                new Rejection(
                    Rejection.Reason.OFFER_WITHOUT_ID,
                    "expected an id, was blank; title: CV [e-mail]")));
  }

  @Test
  void personalData_isInNoTextOfAnOffer() {
    String both = "Mme Durand 06 12 34 56 78 paul@example.org";
    OfferDraft draft =
        OfferDraft.of(new SourceId("example"), "1")
            .url("mailto:paul@example.org")
            .title(both)
            .description(both)
            .company(both)
            .placeLabel(both)
            .payText("2000 € par mois " + both)
            .contract(both)
            .experience(both)
            .published(both)
            .romeCode(both)
            .build();

    String all = accepted(draft).toString();

    assertThat(all).doesNotContain("@").doesNotContain("56").doesNotContain("Durand");
  }

  static List<String> hostile() {
    int many = 100_000;
    return List.of(
        "a".repeat(5_000_000),
        "<".repeat(many),
        "<a".repeat(many),
        "<script>".repeat(many),
        "<!--".repeat(many),
        "[".repeat(many) + "]".repeat(many),
        "(".repeat(many),
        "&amp;".repeat(many),
        "&#".repeat(many),
        "@".repeat(many),
        "a@".repeat(many),
        "a@b.".repeat(many),
        "0 ".repeat(many),
        "0123456789".repeat(many / 10),
        "+33".repeat(many),
        "1 000 ".repeat(many),
        "12.".repeat(many),
        "10 à ".repeat(many),
        "k€".repeat(many),
        "salaire 40 ".repeat(many / 10),
        "Mme De De ".repeat(many / 10),
        "Contact : A".repeat(many / 10),
        "A b ".repeat(many),
        "À Paris à Paris ".repeat(many / 10),
        "télétravail 2 ".repeat(many / 10),
        "expérience de 3 ".repeat(many / 10),
        "C, R, Go, ".repeat(many / 10),
        "Ã©".repeat(many),
        "Ã".repeat(many),
        "\u0301".repeat(many),
        "\n- ".repeat(many),
        "x" + "\u00a0".repeat(5_000_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileText_isReadLikeAnyOther(String text) {
    OfferDraft draft =
        Fixtures.draft()
            .title("Titre " + text)
            .description(text)
            .company(text)
            .placeLabel(text)
            .postalCode(text)
            .coordinates(text, text)
            .payText(text)
            .payComment(text)
            .payBounds(text, text)
            .contract(text)
            .remote(text)
            .experience(text)
            .romeCode(text)
            .published(text)
            .build();

    // Exponential or quadratic rules would take hours; the bound only turns that into a failure.
    Accepted outcome = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> accepted(draft));

    assertThat(outcome.offer().title()).startsWith("Titre").hasSizeLessThanOrEqualTo(500);
    assertThat(outcome.issues()).allSatisfy(issue -> assertThat(issue.text()).hasSizeLessThan(301));
    assertThat(NORMALISER.mask(text)).hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void longText_isCutWithAnIssue() {
    Accepted outcome = accepted(Fixtures.draft().description("a ".repeat(60_000)).build());

    assertThat(outcome.offer().description()).hasSizeLessThanOrEqualTo(100_000).endsWith("…");
    assertThat(outcome.issues()).extracting(Issue::code).containsExactly(Issue.Code.TEXT_SHORTENED);
  }

  @Test
  void manyThreads_getTheSameOutcome() {
    Outcome expected = NORMALISER.normalise(full());

    List<Outcome> outcomes =
        IntStream.range(0, 200).parallel().mapToObj(i -> NORMALISER.normalise(full())).toList();

    assertThat(outcomes).containsOnly(expected);
  }
}
