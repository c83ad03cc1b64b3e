package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every source promises, over its folder of pages. What is read from {@code page.json} stands
 * beside it in {@code page.json.txt}; {@code -Dgolden.update} writes it anew. Where the page came
 * from may stand in {@code page.json.url}.
 */
class SourceContractTest {

  private static final Path FIXTURES = Path.of("src", "test", "resources", "sources");

  static List<JobSource> sources() {
    return Sources.all();
  }

  static List<Arguments> pages() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(json|html|xml)"))
          .sorted()
          .map(file -> Arguments.of(file.getParent().getFileName().toString(), file))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void source_listed_hasPagesOfItsMediaType(JobSource source) {
    String suffix = source.mediaType().equals("application/json") ? "*.json" : "*.html";

    Path folder = FIXTURES.resolve(source.id().value());

    assertThat(folder).isDirectoryContaining("glob:**" + suffix);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("pages")
  void page_read_givesWhatStandsBesideIt(String source, Path file) throws IOException {
    RawPage page = page(source, file);
    Path expected = file.resolveSibling(file.getFileName() + ".txt");

    JobSource reader = Sources.byName(source);
    String actual =
        "own url: "
            + reader.ownUrl(page.body()).orElse("none")
            + "\n"
            + ReadingText.of(reader.read(page));

    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).exists();
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("pages")
  void page_readTwice_givesTheSame(String source, Path file) throws IOException {
    RawPage page = page(source, file);

    List<Reading> once = Sources.byName(source).read(page).toList();
    List<Reading> again = Sources.byName(source).read(page).toList();

    assertThat(once).isNotEmpty().isEqualTo(again);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("pages")
  void page_read_tellsItsOffersApart(String source, Path file) throws IOException {
    List<Reading> readings = Sources.byName(source).read(page(source, file)).toList();

    assertThat(Pages.drafts(readings))
        .allSatisfy(draft -> assertThat(draft.source().value()).isEqualTo(source))
        .extracting(draft -> draft.externalId())
        .doesNotHaveDuplicates();
  }

  private static RawPage page(String source, Path file) throws IOException {
    Path url = file.resolveSibling(file.getFileName() + ".url");
    String address = Files.exists(url) ? Files.readString(url).strip() : "file:page";
    return Pages.at(address, 200, Sources.byName(source), Files.readString(file));
  }
}
