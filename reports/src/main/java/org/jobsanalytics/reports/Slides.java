package org.jobsanalytics.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Headlines;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.slides.Deck;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;

/** The study in few slides: the same analyses as the report, from one state of the mart. */
final class Slides {

  /** Those that are shown, in this order, as far as there is something to show. */
  private static final List<String> SHOWN =
      List.of(
          "geography",
          "technologies",
          "publications",
          "salaries-technology",
          "remote",
          "sources-alone");

  private final Scope scope;
  private final Headlines headlines;
  private final List<Analysis> analyses;

  private Slides(Scope scope, Headlines headlines, List<Analysis> analyses) {
    this.scope = scope;
    this.headlines = headlines;
    this.analyses = List.copyOf(analyses);
  }

  /** Reads everything in one snapshot. Changes nothing. */
  static Slides read(Connection connection) throws SQLException {
    return Snapshot.of(
        connection,
        snapshot -> {
          Scope scope = Scope.read(snapshot);
          return new Slides(scope, Headlines.read(snapshot, scope), Analyses.read(snapshot, scope));
        });
  }

  /** How many ads it is about. */
  long offers() {
    return scope.offers();
  }

  /**
   * Writes {@code folder/<language>/slides.pptx}, replacing an older one only when it is complete.
   *
   * @param now the date of generation that the deck tells
   */
  Path write(Path folder, Language language, Instant now) throws IOException {
    Path file = folder.resolve(language.code()).resolve("slides.pptx");
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream bytes = Files.newOutputStream(draft)) {
        deck(Words.of(language), now).writeTo(bytes);
      }
      return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The deck of one language. */
  Deck deck(Words words, Instant now) {
    if (scope.offers() == 0) {
      return new Deck(
          words, List.of(words.text("empty")), "", List.of(), "", List.of(), method(words));
    }
    List<String> lead =
        List.of(
            words.text("lead", scope.vacancies(), scope.offers(), scope.sourceList(words)),
            words.text(
                "slides.dates",
                scope.lastUpdate().map(last -> words.moment(last.moment())).orElseThrow(),
                words.moment(now)));
    String notice =
        scope.simulatedOffers() == 0
            ? ""
            : words.text("simulated", scope.simulatedOffers(), scope.offers());
    return new Deck(
        words,
        lead,
        notice,
        headlines.headlines(words),
        headlines.note(words).orElse(""),
        sections(words),
        method(words));
  }

  private List<Section> sections(Words words) {
    Map<String, Analysis> byName =
        analyses.stream().collect(Collectors.toMap(Analysis::name, Function.identity()));
    return SHOWN.stream().flatMap(name -> byName.get(name).section(words).stream()).toList();
  }

  private List<String> method(Words words) {
    List<String> method = new ArrayList<>();
    for (String name : List.of("count", "vacancy", "ads", "unknown", "interval")) {
      method.add(words.text("method." + name));
    }
    scope.sources().forEach(source -> method.add(source.credit(words)));
    method.add(words.text("credit.contours"));
    method.add(words.text("credit.overseas"));
    return method;
  }
}
