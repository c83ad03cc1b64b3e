package org.jobsanalytics.etl.cloud;

import static org.jobsanalytics.etl.cloud.Bilingual.inBoth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The audit as one HTML file in both languages. It has no script and asks for nothing: its
 * Content-Security-Policy lets the browser use the one style that is in it, and nothing else.
 */
final class AuditPage {

  private static final String STYLE = style();

  private final HtmlWriter html = new HtmlWriter();
  private final AuditScope scope;
  private final AuditTally tally;

  private AuditPage(AuditScope scope, AuditTally tally) {
    this.scope = scope;
    this.tally = tally;
  }

  /** The whole file. */
  static String html(AuditScope scope, AuditTally tally) {
    AuditPage page = new AuditPage(scope, tally);
    page.write();
    return page.html.toString();
  }

  private void write() {
    html.open("html", "lang", "fr");
    writeHead();
    html.open("body");
    // The style shows the language whose anchor the address ends with.
    html.open("i", "id", "fr").close().open("i", "id", "en").close();
    html.open("div", "class", "sheet");
    writeHeader();
    html.open("main");
    AuditTables tables = new AuditTables(html, tally);
    tables.write();
    html.close();
    writeFooter();
    html.close().close().close();
  }

  private void writeHead() {
    html.open("head").lone("meta", "charset", "utf-8");
    html.lone("meta", "http-equiv", "Content-Security-Policy", "content", policy());
    html.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.lone("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", "Audit AWS · Jobs Analytics");
    html.lone("link", "rel", "icon", "href", "data:,");
    html.element("style", STYLE).close();
  }

  private void writeHeader() {
    html.open("header").open("nav", "aria-label", "Langue / Language");
    html.element("b", "Jobs Analytics").open("span", "class", "languages");
    html.element("a", "Français", "href", "#fr", "hreflang", "fr");
    html.element("a", "English", "href", "#en", "hreflang", "en").close().close();
    html.element("h1", inBoth("Qui a touché à quoi", "Who touched what"));
    html.element(
        "p",
        inBoth(
            "Appels à AWS du " + moment(scope.from()) + " au " + moment(scope.to()) + ".",
            "Calls to AWS from " + moment(scope.from()) + " to " + moment(scope.to()) + "."),
        "class",
        "lead");
    notices().forEach(notice -> html.element("p", notice, "class", "notice", "role", "note"));
    writeHeadlines();
    html.close();
  }

  private static String moment(Instant at) {
    return AuditTables.moment(at) + " UTC";
  }

  private List<Bilingual> notices() {
    List<Bilingual> notices = new ArrayList<>();
    if (scope.isSample()) {
      notices.add(
          inBoth(
              "Événements d’exemple : ils sont inventés, aucun compte AWS n’a été interrogé.",
              "Sample events: they are made up, no AWS account was asked."));
    }
    if (tally.all().calls() == 0) {
      notices.add(inBoth("Aucun événement dans cette période.", "No event in this time."));
    }
    if (tally.unreadable() > 0) {
      String count = AuditTables.number(tally.unreadable());
      notices.add(
          inBoth(
              "Enregistrements illisibles, absents de cette page : " + count + ".",
              "Unreadable records, missing from this page: " + count + "."));
    }
    return notices;
  }

  private void writeHeadlines() {
    html.open("dl", "class", "headlines");
    headline(tally.all().calls(), inBoth("appels", "calls"), "");
    headline(tally.principals().size(), inBoth("auteurs", "principals"), "");
    headline(tally.all().changes(), inBoth("modifications", "changes"), "");
    headline(tally.all().denied(), inBoth("appels refusés", "denied calls"), "warned");
    headline(
        tally.policyChanges().size(), inBoth("changements de droits", "policy changes"), "warned");
    headline(tally.rootUses().size(), inBoth("actions de root", "uses of root"), "warned");
    html.close();
  }

  private void headline(long number, Bilingual meaning, String warned) {
    html.open("div", "class", number > 0 ? warned : "");
    html.element("dt", meaning).element("dd", AuditTables.number(number)).close();
  }

  private void writeFooter() {
    html.open("footer").open("p").text(inBoth("Lu dans : ", "Read from: "));
    html.text(scope.address()).close();
    if (scope.isManagementOnly()) {
      html.element(
          "p",
          inBoth(
              "LookupEvents garde 90 jours d’actions de gestion. Les lectures et écritures"
                  + " d’objets S3 ne sont que dans les fichiers de la piste :"
                  + " jobs audit --trail-logs.",
              "LookupEvents keeps 90 days of management events. Reads and writes of S3 objects"
                  + " are in the trail’s files only: jobs audit --trail-logs."));
    }
    html.element(
        "p",
        inBoth(
            "Une modification est un appel que CloudTrail ne dit pas en lecture seule et qu’AWS"
                + " n’a pas refusé. Un changement de droits compte aussi s’il fut refusé. Heures"
                + " en UTC. Chaque appel est une ligne de audit.csv, à côté de cette page.",
            "A change is a call that CloudTrail does not call read-only and AWS did not refuse. A"
                + " policy change counts even if refused. Times in UTC. Each call is a line of"
                + " audit.csv, beside this page."));
    html.close();
  }

  private static String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + sha256(STYLE)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Without {@code <}, {@code >} and ampersands, which would be escaped and change the hash. */
  private static String style() {
    try (InputStream bytes = AuditPage.class.getResourceAsStream("audit.css")) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("audit.css", e);
    }
  }
}
