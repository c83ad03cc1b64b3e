package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jobsanalytics.reports.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a report. */
final class WritingIT {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static Report report;

  @BeforeAll
  static void read() throws Exception {
    MartFixture mart = new MartFixture();
    InventedMarket.fill(mart, BrowserIT.codes());
    report = Report.read(mart.connection());
  }

  private static List<Path> oneByOne(Path folder) throws IOException {
    return List.of(
        report.write(folder, Language.FR, NOW),
        report.writeDashboard(folder, Language.FR, NOW),
        report.write(folder, Language.EN, NOW),
        report.writeDashboard(folder, Language.EN, NOW));
  }

  @Test
  void languagesAtOnce_giveThePagesOfOneAfterTheOther(@TempDir Path folder) throws Exception {
    List<Path> alone = oneByOne(folder.resolve("alone"));

    List<Path> atOnce = report.writeAll(folder.resolve("at-once"), NOW);

    assertThat(atOnce).hasSameSizeAs(alone);
    for (int page = 0; page < alone.size(); page++) {
      assertThat(atOnce.get(page)).hasSameTextualContentAs(alone.get(page));
    }
  }

  @Test
  void folderThatIsAFile_isNamed(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("reports"));

    assertThatThrownBy(() -> report.writeAll(file, NOW))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write the report to " + file);
  }

  /** Whoever is told of the problem finds the other language whole, not half written. */
  @Test
  void languageThatCannotBeWritten_leavesTheOtherComplete(@TempDir Path folder) throws Exception {
    Files.createFile(folder.resolve("fr"));

    assertThatThrownBy(() -> report.writeAll(folder, NOW)).hasMessageContaining("fr");

    try (var files = Files.list(folder.resolve("en"))) {
      assertThat(files)
          .containsExactlyInAnyOrder(
              folder.resolve("en/index.html"), folder.resolve("en/dashboard.html"));
    }
  }

  @Test
  void writingAgain_replacesThePageAndLeavesNothingBeside(@TempDir Path folder) throws Exception {
    report.write(folder, Language.EN, NOW);

    report.write(folder, Language.EN, NOW);

    try (var files = Files.list(folder.resolve("en"))) {
      assertThat(files).containsExactly(folder.resolve("en/index.html"));
    }
  }
}
