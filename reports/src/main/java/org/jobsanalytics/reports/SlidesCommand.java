package org.jobsanalytics.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.cli.Session;
import org.jobsanalytics.reports.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "slides",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the study as a PowerPoint deck of up to eight slides, with charts that can be edited.",
      "Its numbers are those of the report; n, period, sources and SQL are in the speaker notes."
    },
    footer = {"", "Example: jobs slides --language fr"})
final class SlidesCommand implements Callable<Integer> {

  private final Session session;
  private final InstantSource clock;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      converter = LanguageCode.class,
      description = "fr or en; both if left out.")
  private List<Language> languages = List.of(Language.values());

  @Option(names = "--json", description = "Write the result as JSON, for machines.")
  private boolean json;

  SlidesCommand(Session session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  /** As in the names of the pages' folders. */
  static final class LanguageCode implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      for (Language language : Language.values()) {
        if (language.code().equals(code.toLowerCase(Locale.ROOT))) {
          return language;
        }
      }
      throw new TypeConversionException("expected fr or en, was " + code);
    }
  }

  @Override
  public Integer call() throws SQLException {
    Slides slides;
    try (Connection connection = session.warehouse().connect()) {
      slides = Slides.read(connection);
    }
    List<Path> decks = write(slides);
    if (slides.offers() == 0) {
      session.err().println("the warehouse holds no offers yet, and the slides say so");
    }
    if (json) {
      ObjectNode result = new ObjectMapper().createObjectNode().put("offers", slides.offers());
      decks.forEach(deck -> result.withArrayProperty("slides").add(deck.toString()));
      session.out().println(result);
    } else {
      decks.forEach(session.out()::println);
    }
    return 0;
  }

  private List<Path> write(Slides slides) {
    // A map is drawn in memory: no screen is needed, nor asked for where one is announced.
    System.setProperty("java.awt.headless", "true");
    Path folder = session.settings().reports();
    List<Path> decks = new ArrayList<>();
    try {
      for (Language language : languages) {
        decks.add(slides.write(folder, language, clock.instant()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the slides to " + folder + ": " + e, e);
    }
    return decks;
  }
}
