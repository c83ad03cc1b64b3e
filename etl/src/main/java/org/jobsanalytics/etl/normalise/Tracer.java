package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.normalise.FieldTrace.Origin;

/**
 * Finds out where the fields of one offer were read, by having the readers read again with less:
 * what the source's field gives without title and text was read in the field, and so on.
 */
final class Tracer {

  private static final Texts NOTHING = Texts.of("", "");
  private static final int LONGEST_EXCERPT = 160;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+");

  private final OfferDraft draft;
  private final Offer offer;
  private final StatedWords stated;
  private final Texts texts;
  private final Texts title;
  private final Readers readers;
  private final Map<String, String> words;

  /** Those that look into more than one field of the source. */
  record Readers(
      ContractReader contracts,
      RemoteReader remotes,
      ExperienceReader experiences,
      SalaryReader salaries,
      PlaceReader places,
      TechnologyReader technologies,
      ConditionsReader conditions) {}

  /** What a reader gives for title and text, with the source's field or as if it were empty. */
  private interface Question {
    String answer(boolean withField, Texts texts, Findings findings);
  }

  Tracer(OfferDraft draft, Offer offer, Readers readers) {
    this.draft = draft;
    this.offer = offer;
    this.stated = new StatedWords(draft);
    this.readers = readers;
    this.texts = Texts.of(offer.title(), offer.description());
    this.title = Texts.of(offer.title(), "");
    this.words = OfferWords.of(offer);
  }

  List<FieldTrace> trace() {
    List<FieldTrace> fields = new ArrayList<>();
    fields.add(plain("title", draft.title(), findings -> {}));
    fields.add(plain("company", draft.company(), this::company));
    fields.add(trace("place", stated.place(), this::place));
    fields.add(plain("position", stated.position(), this::position));
    fields.add(contract());
    fields.add(trace("remote", draft.terms().remote(), this::remote));
    fields.add(salary());
    fields.add(trace("experience", stated.experience(), this::experience));
    fields.addAll(conditions());
    fields.addAll(technologies());
    fields.add(plain("occupation", draft.terms().romeCode(), this::occupation));
    fields.add(plain("published", draft.dates().published(), this::published));
    fields.add(plain("expires", draft.dates().expires(), this::expires));
    return fields;
  }

  private interface Rereading {
    void note(Findings findings);
  }

  /** A field that nothing but the source's own can give. */
  private FieldTrace plain(String field, String quoted, Rereading rereading) {
    Findings findings = new Findings();
    rereading.note(findings);
    return new FieldTrace(
        field,
        words.get(field),
        words.get(field).isEmpty() ? absent(findings) : Origin.FIELD,
        Redaction.mask(quoted),
        "",
        findings.issues());
  }

  private static Origin absent(Findings findings) {
    return findings.issues().isEmpty() ? Origin.NOT_STATED : Origin.UNREADABLE;
  }

  private FieldTrace trace(String field, String quoted, Question question) {
    Findings findings = new Findings();
    question.answer(true, texts, findings);
    Origin origin = words.get(field).isEmpty() ? absent(findings) : origin(field, question);
    return new FieldTrace(
        field,
        words.get(field),
        origin,
        Redaction.mask(quoted),
        excerpt(words.get(field), origin, question),
        findings.issues());
  }

  private Origin origin(String field, Question question) {
    String value = words.get(field);
    if (gives(value, question, true, NOTHING)) {
      return Origin.FIELD;
    }
    if (gives(value, question, false, title)) {
      return Origin.TITLE;
    }
    return gives(value, question, false, texts) ? Origin.TEXT : Origin.TOGETHER;
  }

  private static boolean gives(String value, Question question, boolean field, Texts texts) {
    return question.answer(field, texts, new Findings()).equals(value);
  }

  private String excerpt(String value, Origin origin, Question question) {
    return origin == Origin.TEXT
        ? passage(words -> gives(value, question, false, Texts.of("", words)))
        : "";
  }

  /** The first sentence that alone will do, else the first line. */
  private String passage(Predicate<String> gives) {
    List<String> lines = offer.description().lines().filter(line -> !line.isBlank()).toList();
    return Stream.concat(lines.stream().flatMap(SENTENCE_END::splitAsStream), lines.stream())
        .filter(gives)
        .findFirst()
        .map(words -> Redaction.shortened(words.strip(), LONGEST_EXCERPT))
        .orElse("");
  }

  /** The rule that outranks a field's CDI by a title's work-study needs the reader's own word. */
  private FieldTrace contract() {
    FieldTrace trace = trace("contract", stated.contract(), this::contract);
    boolean inField = employment(true, texts, new Findings()).inField();
    if (trace.origin() != Origin.FIELD || inField) {
      return trace;
    }
    Origin origin =
        gives(trace.value(), this::contract, false, title)
            ? Origin.TITLE
            : gives(trace.value(), this::contract, false, texts) ? Origin.TEXT : Origin.VAGUE;
    String excerpt = excerpt(trace.value(), origin, this::contract);
    return new FieldTrace(
        "contract", trace.value(), origin, trace.stated(), excerpt, trace.issues());
  }

  private String contract(boolean withField, Texts within, Findings findings) {
    return OfferWords.contract(employment(withField, within, findings).contract());
  }

  private Employment employment(boolean withField, Texts within, Findings findings) {
    List<String> field = withField ? draft.terms().contract() : List.of();
    return readers.contracts.read(field, within, findings);
  }

  private String remote(boolean withField, Texts within, Findings findings) {
    String field = withField ? draft.terms().remote() : "";
    return OfferWords.remote(readers.remotes.read(field, within));
  }

  private String experience(boolean withField, Texts within, Findings findings) {
    List<String> field = withField ? draft.terms().experience() : List.of();
    return readers.experiences.read(field, within, findings).map(OfferWords::years).orElse("");
  }

  private FieldTrace salary() {
    FieldTrace trace = trace("salary", stated.pay(), this::salary);
    boolean estimate = draft.pay().predicted() && trace.origin() == Origin.FIELD;
    return estimate
        ? new FieldTrace(
            "salary", trace.value(), Origin.ESTIMATE, trace.stated(), "", trace.issues())
        : trace;
  }

  private String salary(boolean withField, Texts within, Findings findings) {
    OfferDraft.Pay none = new OfferDraft.Pay("", "", "", "", "", "", false);
    return readers
        .salaries
        .read(
            withField ? draft.pay() : none,
            employment(true, texts, new Findings()),
            within,
            findings)
        .map(OfferWords::salary)
        .orElse("");
  }

  /** Title and text are searched within what the field says, so it is always there. */
  private String place(boolean withField, Texts within, Findings findings) {
    Place place = readers.places.read(draft.location(), within, findings);
    return OfferWords.place(place);
  }

  private void company(Findings findings) {
    CompanyReader.read(PlainText.line(draft.company()), findings);
  }

  private void position(Findings findings) {
    PositionReader.read(draft.location(), findings);
  }

  private void published(Findings findings) {
    DateReader.read(draft.dates().published(), findings);
  }

  private void expires(Findings findings) {
    DateReader.readEnd(draft.dates(), findings);
  }

  private void occupation(Findings findings) {
    Normaliser.rome(draft.terms().romeCode(), findings);
  }

  private List<FieldTrace> conditions() {
    Map<String, String> quoted = stated.conditions();
    return OfferWords.of(offer.conditions()).keySet().stream()
        .map(field -> trace(field, quoted.getOrDefault(field, ""), condition(field)))
        .toList();
  }

  private Question condition(String field) {
    return (withField, within, findings) ->
        readers.conditions.word(field, withField ? draft.terms() : StatedWords.NO_TERMS, within);
  }

  private List<FieldTrace> technologies() {
    SortedSet<String> inTitle = readers.technologies.read(title);
    return offer.technologies().stream().map(name -> technology(name, inTitle)).toList();
  }

  private FieldTrace technology(String name, SortedSet<String> inTitle) {
    boolean titled = inTitle.contains(name);
    return new FieldTrace(
        "technology",
        name,
        titled ? Origin.TITLE : Origin.TEXT,
        "",
        titled
            ? ""
            : passage(words -> readers.technologies.read(Texts.of("", words)).contains(name)),
        List.of());
  }
}
