package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.Salary;

/** What holds of the readers whatever a source says. */
class ReadersPropertyTest {

  private static final Normaliser NORMALISER = Normaliser.standard();
  private static final SalaryReader SALARIES = new SalaryReader();
  private static final Employment UNKNOWN = new Employment(Contract.UNKNOWN, false);

  @Provide
  Arbitrary<String> any() {
    return OddText.any();
  }

  @Provide
  Arbitrary<String> plain() {
    return OddText.plain();
  }

  /** Drafts whose every field may hold anything. */
  @Provide
  Arbitrary<OfferDraft> drafts() {
    Arbitrary<List<String>> words = OddText.any().list().ofSize(27);
    return Combinators.combine(words, Arbitraries.of(true, false)).as(ReadersPropertyTest::draft);
  }

  private static OfferDraft draft(List<String> words, boolean predicted) {
    return Fixtures.draft()
        .url(words.get(0))
        .title(words.get(1))
        .description(words.get(2) + words.get(3) + words.get(4))
        .company(words.get(5))
        .placeLabel(words.get(6))
        .areas(words.subList(7, 9))
        .postalCode(words.get(9))
        .communeCode(words.get(10))
        .country(words.get(11))
        .coordinates(words.get(12), words.get(13))
        .payText(words.get(14))
        .payComment(words.get(15))
        .payBounds(words.get(16), words.get(17))
        .payUnit(words.get(18))
        .payPredicted(predicted)
        .contract(words.get(19))
        .remote(words.get(20))
        .experience(words.get(21))
        .romeCode(words.get(22))
        .published(words.get(23))
        .expires(words.get(23))
        .workTime(words.get(24))
        .education(words.get(25))
        .qualification(words.get(26))
        .build();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyDraft_hasAnOutcomeAndATrace(@ForAll("drafts") OfferDraft draft) {
    Outcome outcome = NORMALISER.normalise(draft);

    boolean traced =
        outcome.fold(
            accepted -> !NORMALISER.trace(draft, accepted.offer()).isEmpty(), rejected -> true);
    assertThat(traced).isTrue();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyDraft_underATurkishLocale_hasTheSameOutcome(@ForAll("drafts") OfferDraft draft) {
    Outcome expected = under(Locale.ROOT, () -> NORMALISER.normalise(draft));

    Outcome turkish = under(new Locale("tr", "TR"), () -> NORMALISER.normalise(draft));

    assertThat(turkish).isEqualTo(expected);
  }

  private static <T> T under(Locale locale, Supplier<T> work) {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      return work.get();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void plainOffer_normalisedAgain_isTheSame(
      @ForAll("plain") String title, @ForAll("plain") String text, @ForAll("plain") String name) {
    OfferDraft draft =
        Fixtures.draft().title("Poste " + title).description(text).company(name).build();
    Offer once = accepted(draft);

    Offer again =
        accepted(
            Fixtures.draft()
                .title(once.title())
                .description(once.description())
                .company(once.company().map(Company::name).orElse(""))
                .build());

    assertThat(again).isEqualTo(once);
  }

  private static Offer accepted(OfferDraft draft) {
    return NORMALISER
        .normalise(draft)
        .fold(
            Outcome.Accepted::offer,
            rejected -> {
              throw new AssertionError("rejected: " + rejected);
            });
  }

  @Property
  void redactedText_redactedAgain_isTheSame(@ForAll("any") String text) {
    String once = Redaction.of(PlainText.lines(text)).text();

    assertThat(Redaction.of(once)).isEqualTo(new Redaction(once, false));
  }

  @Property
  void cleanText_cleanedAgain_isTheSame(@ForAll("any") String text) {
    String once = Whitespace.clean(text);

    assertThat(Whitespace.clean(once)).isEqualTo(once);
  }

  @Property
  void foldedText_foldedAgain_isTheSame(@ForAll("any") String text) {
    String folded = Folding.sameLength(text);
    String key = Folding.key(text);

    assertThat(folded).hasSameSizeAs(text);
    assertThat(Folding.sameLength(folded)).isEqualTo(folded);
    assertThat(Folding.key(key)).isEqualTo(key);
  }

  @Property
  void companyKey_readAsAName_isItsOwnKey(@ForAll("plain") String name) {
    String clean = PlainText.line(name);

    readCompany(clean)
        .ifPresent(
            company ->
                assertThat(readCompany(company.key()).map(Company::key)).contains(company.key()));
  }

  private static Optional<Company> readCompany(String name) {
    return CompanyReader.read(name, new Findings());
  }

  @Property
  void salaryInWords_readAgain_isTheSame(
      @ForAll @IntRange(min = 20_000, max = 60_000) int min,
      @ForAll @IntRange(max = 40_000) int range) {
    Salary once = salary("Annuel de %d.0 Euros à %d.0 Euros".formatted(min, min + range));

    Salary again = salary(OfferWords.salary(once));

    assertThat(once.minEurPerYear()).contains(min);
    assertThat(once.maxEurPerYear()).contains(min + range);
    assertThat(OfferWords.salary(again)).isEqualTo(OfferWords.salary(once));
  }

  private static Salary salary(String words) {
    OfferDraft draft = Fixtures.draft().payText(words).build();
    return SALARIES.read(draft.pay(), UNKNOWN, Fixtures.text(""), new Findings()).orElseThrow();
  }

  @Property
  void yearsInWords_readAgain_areTheSame(@ForAll @IntRange(min = 1, max = 40) int years) {
    List<String> words = List.of(OfferWords.years(years));

    assertThat(new ExperienceReader().read(words, Fixtures.text(""), new Findings()))
        .contains((double) years);
  }

  @Property
  void instantInWords_readAgain_isTheSame(
      @ForAll @LongRange(min = 946_684_800L, max = 4_102_444_799L) long second) {
    Instant instant = Instant.ofEpochSecond(second);

    assertThat(DateReader.read(instant.toString(), new Findings())).contains(instant);
  }
}
