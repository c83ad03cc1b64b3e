package org.jobsanalytics.etl.normalise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.Rejection.Reason;

/**
 * Turns a draft in a source's own words into an offer in ours. The same draft always gives the same
 * outcome. Instances are immutable, and safe for use by several threads.
 */
public final class Normaliser {

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_COMPANY = 300;
  private static final int LONGEST_DESCRIPTION = 100_000;
  private static final int MARKUP = 20;
  private static final Pattern ROME = Pattern.compile("[A-Z]\\d{4}");

  private final ContractReader contracts = new ContractReader();
  private final RemoteReader remotes = new RemoteReader();
  private final ExperienceReader experiences = new ExperienceReader();
  private final SalaryReader salaries = new SalaryReader();
  private final PlaceReader places = new PlaceReader();
  private final ConditionsReader conditions = new ConditionsReader();
  private final TechnologyReader technologies = new TechnologyReader();

  private Normaliser() {}

  /** The normaliser with the project's own reference tables, which are read once. */
  public static Normaliser standard() {
    return Standard.NORMALISER;
  }

  /** Reads the tables when first asked for, and never again. */
  private static final class Standard {
    private static final Normaliser NORMALISER = new Normaliser();
  }

  /** Keeps every offer that has an id and a title; what else is unreadable becomes an issue. */
  public Outcome normalise(OfferDraft draft) {
    if (draft.externalId().isBlank()) {
      return rejected(
          Reason.OFFER_WITHOUT_ID, "expected an id, was blank; title: " + draft.title());
    }
    Findings findings = new Findings();
    String title = clean(draft.title(), PlainText::line, LONGEST_TITLE, findings);
    if (title.isBlank()) {
      return rejected(
          Reason.OFFER_WITHOUT_TITLE, "expected a title, was blank; id: " + draft.externalId());
    }
    String description =
        clean(draft.description(), PlainText::lines, LONGEST_DESCRIPTION, findings);
    Offer offer = offer(draft, Texts.of(title, description), findings);
    return new Outcome.Accepted(offer, findings.issues());
  }

  /** Where each field of {@code offer} was read, which {@link #normalise} made of the draft. */
  public List<FieldTrace> trace(OfferDraft draft, Offer offer) {
    Tracer.Readers readers =
        new Tracer.Readers(
            contracts, remotes, experiences, salaries, places, technologies, conditions);
    return new Tracer(draft, offer, readers).trace();
  }

  /** An excerpt of at most 300 characters, on one line and without personal data. */
  public String mask(String text) {
    return Redaction.mask(text);
  }

  private Outcome rejected(Reason reason, String detail) {
    return new Outcome.Rejected(new Rejection(reason, mask(detail)));
  }

  private Offer offer(OfferDraft draft, Texts texts, Findings findings) {
    Employment employment = contracts.read(draft.terms().contract(), texts, findings);
    return new Offer(
        new OfferKey(draft.source(), draft.externalId()),
        withoutEmail(draft.url()),
        texts.title(),
        texts.description(),
        company(draft.company(), findings),
        places.read(draft.location(), texts, findings),
        employment.contract(),
        remotes.read(draft.terms().remote(), texts),
        salaries.read(draft.pay(), employment, texts, findings),
        experiences.read(draft.terms().experience(), texts, findings),
        technologies.read(texts),
        conditions.read(draft.terms(), texts),
        rome(draft.terms().romeCode(), findings),
        date(draft.dates().published(), findings),
        date(draft.dates().updated(), findings),
        DateReader.readEnd(draft.dates(), findings));
  }

  private static Optional<Company> company(String name, Findings findings) {
    return CompanyReader.read(clean(name, PlainText::line, LONGEST_COMPANY, findings), findings);
  }

  private static Optional<Instant> date(String words, Findings findings) {
    return DateReader.read(words, findings);
  }

  static Optional<String> rome(String words, Findings findings) {
    String code = words.strip();
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!ROME.matcher(code).matches()) {
      findings.add(Issue.Code.ROME_UNREADABLE, code);
      return Optional.empty();
    }
    return Optional.of(code);
  }

  /** An application address in place of a page is a person's: {@code mailto:…}. */
  private static String withoutEmail(String url) {
    String address = Whitespace.clean(url);
    return address.indexOf('@') >= 0 && Redaction.of(address).removed() ? "" : address;
  }

  private static String clean(
      String raw, UnaryOperator<String> plain, int longest, Findings findings) {
    // Markup may take many times the room of its text; what is longer still is no offer.
    String text = plain.apply(Redaction.shortened(raw, MARKUP * longest));
    if (raw.length() > MARKUP * longest || text.length() > longest) {
      findings.add(Issue.Code.TEXT_SHORTENED, text.substring(0, Math.min(80, text.length())));
    }
    Redaction redaction = Redaction.of(Redaction.shortened(text, longest));
    if (redaction.removed()) {
      // The placeholders say what was there; what was there is not repeated.
      findings.add(Issue.Code.PERSONAL_DATA_REMOVED, "");
    }
    // The placeholders may be longer than what they replace.
    return Redaction.shortened(redaction.text(), longest);
  }
}
