package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Csv;
import org.jobsanalytics.reports.analysis.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every analysis of the invented market against its file; {@code -Dgolden.update} writes them anew.
 * That the numbers are right is shown elsewhere; here, that they change only on purpose.
 */
final class GoldenAnalysesIT {

  private static final Path FOLDER = Path.of("src/test/resources/org/jobsanalytics/reports/golden");

  private static MartFixture mart;
  private static List<Analysis> analyses;

  @BeforeAll
  static void readAll() throws Exception {
    mart = new MartFixture();
    InventedMarket.fill(mart, BrowserIT.codes());
    analyses = Analyses.read(mart.connection(), Scope.read(mart.connection()));
  }

  static Stream<String> names() {
    return analyses.stream().map(Analysis::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void numbers_areThoseOfTheFile(String name) throws Exception {
    String actual =
        analyses.stream()
            .filter(analysis -> analysis.name().equals(name))
            .map(analysis -> Csv.of(analysis.table()).replace("\r\n", "\n"))
            .findFirst()
            .orElseThrow();
    Path file = FOLDER.resolve(name + ".csv");
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }

    assertThat(file).exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  @Test
  void copiesOfTheMart_giveTheSameNumbers() throws Exception {
    List<Analysis> ofCopies =
        Snapshot.of(mart.connection(), copied -> Analyses.read(copied, Scope.read(copied)));

    assertThat(ofCopies)
        .extracting(analysis -> Csv.of(analysis.table()))
        .containsExactlyElementsOf(
            analyses.stream().map(analysis -> Csv.of(analysis.table())).toList());
  }

  @Test
  void everyFile_isOfAnAnalysis() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".csv", "")))
          .containsExactlyInAnyOrderElementsOf(names().toList());
    }
  }
}
