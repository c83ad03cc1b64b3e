package org.jobsanalytics.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Headlines;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.dashboard.Dashboard;
import org.jobsanalytics.reports.page.DashboardHtml;
import org.jobsanalytics.reports.page.Html;
import org.jobsanalytics.reports.page.Page;
import org.jobsanalytics.reports.page.Page.Footnotes;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;

/**
 * The study of the job market: its analyses and the headline numbers, from one state of the mart.
 */
public final class Report {

  private final Scope scope;
  private final Headlines headlines;
  private final List<Analysis> analyses;
  private final Dashboard dashboard;

  private Report(Study study, Dashboard dashboard) {
    this.scope = study.scope();
    this.headlines = study.headlines();
    this.analyses = study.analyses();
    this.dashboard = dashboard;
  }

  /** What the page of the study is made of. */
  private record Study(Scope scope, Headlines headlines, List<Analysis> analyses) {

    static Study read(Connection connection) throws SQLException {
      Scope scope = Scope.read(connection);
      return new Study(scope, Headlines.read(connection, scope), Analyses.read(connection, scope));
    }
  }

  /**
   * Reads everything that a report says from the {@code mart} views, in one snapshot, so that its
   * numbers agree with each other. Changes nothing.
   */
  public static Report read(Connection connection) throws SQLException {
    return Snapshot.of(connection, same -> new Report(Study.read(same), Dashboard.read(same)));
  }

  /** The same, read on two connections at once, which takes less time over many offers. */
  public static Report read(Connection one, Connection other) throws SQLException {
    return Snapshot.of(one, Study::read, other, Dashboard::read, Report::new);
  }

  /** How many offers it is about. */
  public long offers() {
    return scope.offers();
  }

  /**
   * Writes study and dashboard of every language; the languages at once, since drawing takes time.
   *
   * @return the pages' files, language by language
   * @throws UncheckedIOException if one cannot be written; after all others were, or could not be
   */
  public List<Path> writeAll(Path folder, Instant now) {
    List<Written> languages =
        Stream.of(Language.values()).parallel().map(one -> writeBoth(folder, one, now)).toList();
    for (Written language : languages) {
      if (language.problem().isPresent()) {
        IOException problem = language.problem().get();
        throw new UncheckedIOException(
            "cannot write the report to " + folder + ": " + problem, problem);
      }
    }
    return languages.stream().flatMap(language -> language.pages().stream()).toList();
  }

  /** What became of the pages of one language: thrown, a problem would not wait for the others. */
  private record Written(List<Path> pages, Optional<IOException> problem) {}

  private Written writeBoth(Path folder, Language language, Instant now) {
    try {
      return new Written(
          List.of(write(folder, language, now), writeDashboard(folder, language, now)),
          Optional.empty());
    } catch (IOException e) {
      return new Written(List.of(), Optional.of(e));
    }
  }

  /**
   * Writes the page of one language as {@code folder/<language>/index.html}, replacing an older one
   * only when the new one is complete.
   *
   * @param now the date of generation that the page tells
   * @return the page's file
   */
  public Path write(Path folder, Language language, Instant now) throws IOException {
    return replace(folder.resolve(language.code()).resolve("index.html"), html(language, now));
  }

  /**
   * Writes the dashboard of one language as {@code folder/<language>/dashboard.html}, in the same
   * way.
   *
   * @return the page's file
   */
  public Path writeDashboard(Path folder, Language language, Instant now) throws IOException {
    return replace(
        folder.resolve(language.code()).resolve("dashboard.html"),
        DashboardHtml.of(dashboard.page(Words.of(language), scope, now)));
  }

  private static Path replace(Path file, String html) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(draft, html, StandardCharsets.UTF_8);
      return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The page of one language. */
  String html(Language language, Instant now) {
    Words words = Words.of(language);
    return Html.of(
        scope.offers() == 0
            ? new Page(
                words,
                lead(words, now),
                List.of(words.text("empty")),
                List.of(),
                "",
                List.of(),
                footnotes(words))
            : new Page(
                words,
                lead(words, now),
                notices(words),
                headlines.headlines(words),
                headlines.note(words).orElse(""),
                sections(words),
                footnotes(words)));
  }

  private List<String> lead(Words words, Instant now) {
    List<String> lead = new ArrayList<>();
    if (scope.offers() > 0) {
      lead.add(words.text("lead", scope.vacancies(), scope.offers(), scope.sourceList(words)));
    }
    lead.add(scope.dates(words, now));
    return lead;
  }

  private List<String> notices(Words words) {
    List<String> notices = new ArrayList<>();
    if (scope.simulatedOffers() > 0) {
      notices.add(words.text("simulated", scope.simulatedOffers(), scope.offers()));
    }
    return notices;
  }

  private List<String> absent(Words words) {
    return analyses.stream()
        .filter(analysis -> analysis.section(words).isEmpty())
        .map(analysis -> analysis.nothing(words))
        .toList();
  }

  private List<Section> sections(Words words) {
    return analyses.stream().flatMap(analysis -> analysis.section(words).stream()).toList();
  }

  private List<Footnotes> footnotes(Words words) {
    List<String> method =
        List.of(
            words.text("method.count"),
            words.text("method.vacancy"),
            words.text("method.ads"),
            words.text("method.unknown"),
            words.text("method.places"),
            words.text("method.technologies"),
            words.text("method.interval"),
            words.text("salaries.reading"));
    List<String> credits =
        new ArrayList<>(scope.sources().stream().map(source -> source.credit(words)).toList());
    credits.addAll(
        List.of(
            words.text("credit.contours"),
            words.text("credit.overseas"),
            words.text("credit.plotly")));
    List<Footnotes> footnotes = new ArrayList<>();
    if (scope.offers() > 0 && !absent(words).isEmpty()) {
      footnotes.add(new Footnotes(words.text("absent"), absent(words)));
    }
    footnotes.add(new Footnotes(words.text("method"), method));
    footnotes.add(new Footnotes(words.text("credits"), credits));
    return footnotes;
  }
}
