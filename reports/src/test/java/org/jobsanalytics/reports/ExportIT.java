package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.Export.Format;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** What {@code jobs export} writes, read back by a CSV reader that is not ours. */
final class ExportIT {

  @TempDir private Path folder;
  private MartFixture mart;

  @BeforeEach
  void twoAds() throws Exception {
    mart = new MartFixture();
    mart.source("board", "The Board", false)
        .department("01", "Ain", "Auvergne-Rhône-Alpes", 600_000);
    mart.offer(
        Map.of(
            "department_code", "01",
            "commune_code", "01053",
            "commune_name", "Bourg-en-Bresse",
            "company", "=HYPERLINK(\"http://evil.example\";\"x\")",
            "published_on", "2026-11-02",
            "salary_min_eur_per_year", 40_000,
            "salary_basis", "STATED"));
    mart.naming("SQL", "Data").naming("C++", "Language");
    mart.offer(Map.of("company", "Dupont, \"frères\" & Cie\nLyon", "title", "A secret title"));
  }

  private Table read(String name) throws Exception {
    String header = Files.readAllLines(folder.resolve(name + ".csv")).get(0);
    ColumnType[] texts = new ColumnType[header.split(",").length];
    Arrays.fill(texts, ColumnType.STRING);
    return Table.read()
        .usingOptions(
            CsvReadOptions.builder(folder.resolve(name + ".csv").toFile()).columnTypes(texts));
  }

  @Test
  void ads_comeBackAsTheyAreWithoutTheirTexts() throws Exception {
    Export.write(mart.connection(), folder, Format.CSV);

    Table offers = read("offers");
    assertThat(offers.rowCount()).isEqualTo(2);
    assertThat(offers.stringColumn("department_code").asList()).containsExactly("01", "");
    assertThat(offers.stringColumn("commune_code").get(0)).isEqualTo("01053");
    assertThat(offers.stringColumn("published_on").get(0)).isEqualTo("2026-11-02");
    assertThat(offers.stringColumn("salary_min_eur_per_year").get(0)).isEqualTo("40000");
    assertThat(offers.stringColumn("technologies").get(0)).isEqualTo("C++|SQL");
    assertThat(offers.stringColumn("first_seen").get(0)).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(offers.stringColumn("company").asList())
        .containsExactly(
            "'=HYPERLINK(\"http://evil.example\";\"x\")", "Dupont, \"frères\" & Cie\nLyon");
    assertThat(offers.columnNames()).doesNotContain("title", "description");
  }

  @Test
  void everyAnalysis_isAFileOfItsTable() throws Exception {
    List<Path> files = Export.write(mart.connection(), folder, Format.CSV);

    List<Analysis> analyses = Analyses.read(mart.connection(), Scope.read(mart.connection()));
    assertThat(files).hasSize(analyses.size() + 1);
    for (Analysis analysis : analyses) {
      Table table = read(analysis.name());
      assertThat(table.columnNames()).isEqualTo(analysis.table().columnNames());
      assertThat(table.rowCount()).as(analysis.name()).isEqualTo(analysis.table().rowCount());
    }
    assertThat(read("geography").stringColumn("code").get(0)).isEqualTo("01");
    try (var written = Files.list(folder)) {
      assertThat(written).hasSameSizeAs(files);
    }
  }

  @Test
  void emptyMart_givesHeadersOnly() throws Exception {
    Export.write(new MartFixture().connection(), folder, Format.CSV);

    assertThat(Files.readAllLines(folder.resolve("offers.csv"))).hasSize(1);
  }
}
