package org.jobsanalytics.etl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.normalise.FieldTrace;
import org.jobsanalytics.etl.normalise.OfferWords;
import org.jobsanalytics.etl.pipeline.Explain.Again;
import org.jobsanalytics.etl.pipeline.Explain.Explanation;
import org.jobsanalytics.etl.warehouse.KnownOffer;
import org.jobsanalytics.etl.warehouse.KnownOffer.Absence;
import org.jobsanalytics.etl.warehouse.KnownOffer.Version;

/** Where an offer's facts come from, for people. */
record ExplanationText(Explanation explanation) {

  private static final String END = System.lineSeparator();

  @Override
  public String toString() {
    return Stream.of(head(), page(), fields(), vacancy(), issues(), history(), absences())
        .filter(section -> !section.isEmpty())
        .collect(Collectors.joining(END));
  }

  private KnownOffer known() {
    return explanation.known();
  }

  private String head() {
    KnownOffer known = known();
    String state = known.isOpen() ? "open" : "closed";
    return lines(
        known.offer().key() + "  " + known.offer().title(),
        known.offer().url().isEmpty() ? "no link" : known.offer().url(),
        state
            + "; first seen "
            + TimeWords.minute(known.firstSeen())
            + ", last seen "
            + TimeWords.minute(known.lastSeen())
            + " (UTC); offer_id "
            + known.offerId());
  }

  private String vacancy() {
    return known().vacancy().isEmpty() ? "" : new VacancyText(known().vacancy()).toString();
  }

  private String page() {
    KnownOffer.Origin origin = known().origin();
    List<String> lines = new ArrayList<>();
    lines.add("RAW PAGE");
    explanation.page().ifPresent(page -> lines.add("  " + address(page)));
    lines.add(
        "  "
            + origin.page().part()
            + ", line "
            + origin.page().line()
            + ", offer "
            + (origin.offset() + 1)
            + " of the page");
    lines.add("  brought by run " + origin.run() + "; see 'jobs status " + origin.run() + "'");
    lines.add("  " + agreement());
    return lines(lines.toArray(String[]::new));
  }

  private static String address(RawPage page) {
    return page.url()
        + ", status "
        + page.status()
        + ", fetched "
        + TimeWords.minute(page.fetchedAt());
  }

  private String agreement() {
    if (explanation.reading().isEmpty()) {
      return "cannot be read again: " + explanation.trouble();
    }
    return known().isStateOf(explanation.reading().get().offer())
        ? "read again now: gives what is in the warehouse"
        : "read again now: gives something else, as rules changed since; 'jobs rebuild' brings it in";
  }

  private String fields() {
    Map<String, String> stored = OfferWords.of(known().offer());
    TextTable table = new TextTable("FIELD", "VALUE", "WHERE IT COMES FROM");
    explanation
        .reading()
        .map(Again::fields)
        .ifPresent(fields -> fields.forEach(field -> add(table, field, stored)));
    if (explanation.reading().isEmpty()) {
      stored.forEach(
          (field, value) -> table.add(field, shown(value), "not known without its page"));
    }
    return table.toString();
  }

  private void add(TextTable table, FieldTrace field, Map<String, String> stored) {
    table.add(field.field(), shown(field.value()), origin(field));
    String kept = stored.getOrDefault(field.field(), field.value());
    if (!kept.equals(field.value())) {
      table.add("", shown(kept), "in the warehouse, by earlier rules");
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "-" : value.length() > 60 ? value.substring(0, 59) + "…" : value;
  }

  /** The text of an offer that is past its time is not shown either, whatever the lake has. */
  private String origin(FieldTrace field) {
    boolean quoted = !field.excerpt().isEmpty() && !textExpired();
    boolean stated =
        !field.stated().isEmpty()
            && !field.stated().equals(field.value())
            && field.origin() != FieldTrace.Origin.TITLE
            && field.origin() != FieldTrace.Origin.TEXT;
    String codes =
        field.issues().stream()
            .map(issue -> issue.code().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return field.origin().words()
        + (quoted ? ": “" + field.excerpt() + "”" : "")
        + (stated ? ": “" + field.stated() + "”" : "")
        + (codes.isEmpty() ? "" : " [" + codes + "]");
  }

  private boolean textExpired() {
    return known().offer().description().isEmpty();
  }

  private String issues() {
    List<Issue> issues = explanation.reading().map(Again::issues).orElse(List.of());
    if (issues.isEmpty()) {
      return "";
    }
    return "ISSUES"
        + END
        + lines(
            issues.stream()
                .map(
                    issue ->
                        "  "
                            + issue.code()
                            + (issue.text().isEmpty() ? "" : ": “" + issue.text() + "”"))
                .toArray(String[]::new));
  }

  private String history() {
    List<String> lines = new ArrayList<>(List.of("HISTORY"));
    Map<String, String> before = Map.of();
    for (Version version : known().versions()) {
      lines.add(
          "  "
              + TimeWords.minute(version.from())
              + "  "
              + change(before, version.facts())
              + "  (run "
              + version.run()
              + ")");
      before = version.facts();
    }
    return lines(lines.toArray(String[]::new));
  }

  private static String change(Map<String, String> before, Map<String, String> after) {
    if (before.isEmpty()) {
      return "first state";
    }
    String changes =
        ExplanationJson.changed(before, after).stream()
            .map(fact -> fact + ": " + shown(before.get(fact)) + " → " + shown(after.get(fact)))
            .collect(Collectors.joining("; "));
    return changes.isEmpty() ? "the text, the place or another fact changed" : changes;
  }

  private String absences() {
    if (known().absences().isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>(List.of("ABSENCES"));
    for (Absence absence : known().absences()) {
      lines.add(
          "  "
              + TimeWords.minute(absence.from())
              + "  "
              + absence.reason()
              + absence.until().map(time -> ", back " + TimeWords.minute(time)).orElse(""));
    }
    return lines(lines.toArray(String[]::new));
  }

  private static String lines(String... lines) {
    return String.join(END, lines) + END;
  }
}
