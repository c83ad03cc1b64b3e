package org.jobsanalytics.etl.cloud;

import static org.jobsanalytics.etl.cloud.Bilingual.inBoth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of the audit's page. */
record AuditTables(HtmlWriter html, AuditTally tally) {

  /** More is said and left to the file beside the page. */
  private static final int MOST_ROWS = 300;

  private static final int LONGEST_TEXT = 160;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Bilingual NONE = inBoth("Aucun.", "None.");
  private static final Bilingual WHO = inBoth("Auteur", "Principal");
  private static final Bilingual WHEN = inBoth("Quand", "When");
  private static final Bilingual WHAT = inBoth("Action", "Action");
  private static final Bilingual ON = inBoth("Ressource", "Resource");
  private static final Bilingual FROM = inBoth("Depuis", "From");
  private static final Bilingual CALLS = inBoth("Appels", "Calls");
  private static final Bilingual CHANGES = inBoth("Modifications", "Changes");
  private static final Bilingual DENIED = inBoth("Refusés", "Denied");
  private static final List<Bilingual> NUMBERS = List.of(CALLS, CHANGES, DENIED);
  private static final Bilingual FIRST = inBoth("Premier", "First");
  private static final Bilingual LAST = inBoth("Dernier", "Last");
  private static final Bilingual OUTCOME = inBoth("Résultat", "Outcome");

  void write() {
    events(inBoth("Actions de l’utilisateur root", "Uses of the root user"), tally.rootUses());
    events(inBoth("Changements de droits", "Policy changes"), tally.policyChanges());
    denials();
    days();
    principals();
    touches();
  }

  private void events(Bilingual title, List<TrailEvent> events) {
    begin(title, events.size(), List.of(WHEN, WHO, WHAT, ON, FROM, OUTCOME));
    for (TrailEvent event : first(events)) {
      html.open("tr", "class", event.isDenied() ? "warned" : "");
      time(event.at()).cell(event.caller().name()).word(AuditTally.action(event));
      cell(String.join(" ", event.resources())).cell(event.caller().address());
      word(event.error().isEmpty() ? "ok" : event.error());
      html.close();
    }
    end(events.size());
  }

  private void denials() {
    List<Map.Entry<AuditTally.Denial, Tally>> denials = tally.denials();
    begin(
        inBoth("Appels refusés", "Denied calls"),
        denials.size(),
        List.of(WHO, WHAT, ON, OUTCOME, CALLS, LAST));
    for (Map.Entry<AuditTally.Denial, Tally> denial : first(denials)) {
      AuditTally.Touch touch = denial.getKey().touch();
      html.open("tr");
      cell(touch.principal()).word(touch.action()).cell(touch.resource());
      word(denial.getKey().error());
      count(denial.getValue().calls()).time(denial.getValue().last());
      html.close();
    }
    end(denials.size());
  }

  private void days() {
    long most = tally.days().values().stream().mapToLong(Tally::calls).max().orElse(1);
    List<Map.Entry<?, Tally>> days = List.copyOf(tally.days().entrySet());
    begin(
        inBoth("Jour par jour", "Day by day"),
        days.size(),
        List.of(
            inBoth("Jour", "Day"),
            inBoth("Appels, les refusés en orange", "Calls, the denied in orange"),
            CALLS,
            CHANGES,
            DENIED));
    for (Map.Entry<?, Tally> day : first(days)) {
      html.open("tr");
      cell(day.getKey().toString());
      bar(day.getValue(), most);
      counts(day.getValue());
      html.close();
    }
    end(days.size());
  }

  private void principals() {
    List<Map.Entry<String, Tally>> principals = tally.principals();
    begin(
        inBoth("Par auteur", "By principal"),
        principals.size(),
        List.of(WHO, CALLS, CHANGES, DENIED, FIRST, LAST, FROM));
    for (Map.Entry<String, Tally> principal : first(principals)) {
      Tally counts = principal.getValue();
      html.open("tr");
      cell(principal.getKey()).counts(counts);
      time(counts.first()).time(counts.last());
      cell(String.join(" ", counts.addresses()));
      html.close();
    }
    end(principals.size());
  }

  private void touches() {
    List<Map.Entry<AuditTally.Touch, Tally>> touches = tally.touches();
    begin(
        inBoth("Qui a touché à quoi", "Who touched what"),
        touches.size(),
        List.of(WHO, WHAT, ON, CALLS, DENIED, LAST));
    for (Map.Entry<AuditTally.Touch, Tally> touch : first(touches)) {
      html.open("tr");
      cell(touch.getKey().principal()).word(touch.getKey().action());
      cell(touch.getKey().resource()).count(touch.getValue().calls());
      count(touch.getValue().denied()).time(touch.getValue().last());
      html.close();
    }
    end(touches.size());
  }

  /** Begins a section and, if it has rows, its table. */
  private void begin(Bilingual title, int rows, List<Bilingual> columns) {
    html.open("section").element("h2", title);
    if (rows == 0) {
      html.element("p", NONE);
      return;
    }
    html.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
    for (Bilingual column : columns) {
      html.element("th", column, "scope", "col", "class", NUMBERS.contains(column) ? "number" : "");
    }
    html.close().close().open("tbody");
  }

  private void end(int rows) {
    if (rows > 0) {
      html.close().close().close();
    }
    if (rows > MOST_ROWS) {
      String all = number(rows);
      html.element(
          "p",
          inBoth(
              MOST_ROWS + " lignes montrées sur " + all + " ; tout est dans audit.csv.",
              MOST_ROWS + " of " + all + " rows shown; all is in audit.csv."),
          "class",
          "notice");
    }
    html.close();
  }

  private static <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  private AuditTables cell(String words) {
    html.element("td", shortened(words));
    return this;
  }

  /** One that is not broken, as long as a screen holds it. */
  private AuditTables word(String word) {
    html.element("td", shortened(word), "class", "word");
    return this;
  }

  private AuditTables time(Instant at) {
    html.element("td", moment(at), "class", "moment");
    return this;
  }

  private AuditTables count(long count) {
    html.element("td", number(count), "class", count == 0 ? "number none" : "number");
    return this;
  }

  private void counts(Tally counts) {
    count(counts.calls()).count(counts.changes()).count(counts.denied());
  }

  /** All calls, and the denied ones among them; the numbers stand beside it. */
  private void bar(Tally day, long most) {
    html.open("td", "class", "chart");
    html.open("svg", "viewBox", "0 0 100 10", "preserveAspectRatio", "none", "aria-hidden", "true");
    rectangle("calls", day.calls(), most);
    rectangle("denied", day.denied(), most);
    html.close().close();
  }

  private void rectangle(String kind, long part, long whole) {
    String width = String.format(Locale.ROOT, "%.2f", 100.0 * part / whole);
    html.open("rect", "class", kind, "width", width, "height", "10").close();
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST_TEXT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }

  static String moment(Instant at) {
    return MINUTE.format(at);
  }

  /** With a thin space between thousands, as both languages read it. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
  }
}
