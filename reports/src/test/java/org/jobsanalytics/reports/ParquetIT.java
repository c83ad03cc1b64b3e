package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.Export.Format;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** What {@code jobs export --format parquet} writes, read back by another DuckDB. */
final class ParquetIT {

  @TempDir private Path folder;

  private static List<List<String>> read(Path file, String what) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      List<List<String>> rows = new ArrayList<>();
      String from = " from '" + file.toString().replace("'", "''") + "'";
      try (ResultSet result = statement.executeQuery("select " + what + from)) {
        ResultSetMetaData columns = result.getMetaData();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int at = 1; at <= columns.getColumnCount(); at++) {
            row.add(String.valueOf(result.getObject(at)));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  private static Map<String, String> types(Path file) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet columns =
            statement.executeQuery(
                "describe select * from '" + file.toString().replace("'", "''") + "'")) {
      Map<String, String> types = new LinkedHashMap<>();
      while (columns.next()) {
        types.put(columns.getString(1), columns.getString(2));
      }
      return types;
    }
  }

  @Test
  void everyAnalysis_comesBackCellByCell() throws Exception {
    MartFixture mart = new MartFixture();
    InventedMarket.fill(mart, BrowserIT.codes());

    List<Path> files = Export.write(mart.connection(), folder, Format.PARQUET);

    List<Analysis> analyses = Analyses.read(mart.connection(), Scope.read(mart.connection()));
    assertThat(files).hasSize(analyses.size() + 1);
    for (Analysis analysis : analyses) {
      Path file = folder.resolve(analysis.name() + ".parquet");
      assertThat(types(file).keySet())
          .as(analysis.name())
          .containsExactlyElementsOf(analysis.table().columnNames());
      assertThat(read(file, "*")).as(analysis.name()).isEqualTo(cells(analysis.table()));
    }
    long ads = Scope.read(mart.connection()).offers();
    assertThat(read(folder.resolve("offers.parquet"), "count(*)"))
        .containsExactly(List.of(Long.toString(ads)));
    try (var written = Files.list(folder)) {
      assertThat(written).hasSameSizeAs(files);
    }
  }

  private static List<List<String>> cells(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < table.rowCount(); at++) {
      List<String> row = new ArrayList<>();
      for (var column : table.columns()) {
        row.add(column.isMissing(at) ? "null" : column.get(at).toString());
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void ads_keepTheirTypesAndHaveNoTexts() throws Exception {
    MartFixture mart = new MartFixture();
    mart.department("01", "Ain", "Auvergne-Rhône-Alpes", 600_000);
    mart.offer(
        Map.of(
            "department_code", "01",
            "company", "=HYPERLINK(\"http://evil.example\";\"x\")",
            "published_on", "2026-11-02",
            "salary_min_eur_per_year", 40_000,
            "salary_basis", "STATED",
            "experience_min_years", 1.5));
    mart.naming("SQL", "Data").naming("C++", "Language");
    mart.offer(Map.of("vacancy_id", 1, "title", "A secret title"));
    Path quoted = folder.resolve("l’export; d'hier");

    Export.write(mart.connection(), quoted, Format.PARQUET);

    Path file = quoted.resolve("offers.parquet");
    assertThat(types(file))
        .containsEntry("offer_id", "BIGINT")
        .containsEntry("vacancy_id", "BIGINT")
        .containsEntry("department_code", "VARCHAR")
        .containsEntry("salary_min_eur_per_year", "INTEGER")
        .containsEntry("experience_min_years", "DOUBLE")
        .containsEntry("published_on", "DATE")
        .containsEntry("first_seen", "TIMESTAMP WITH TIME ZONE")
        .containsEntry("technologies", "VARCHAR[]")
        .doesNotContainKeys("title", "description");
    assertThat(
            read(
                file,
                "offer_id, vacancy_id, department_code, company, published_on::varchar,"
                    + " salary_min_eur_per_year, experience_min_years,"
                    + " epoch(first_seen)::bigint, technologies"))
        .containsExactly(
            List.of(
                "1",
                "1",
                "01",
                "=HYPERLINK(\"http://evil.example\";\"x\")",
                "2026-11-02",
                "40000",
                "1.5",
                "1795341600",
                "[C++, SQL]"),
            List.of("2", "1", "null", "null", "null", "null", "null", "1795341600", "null"));
  }

  @Test
  void emptyMart_givesFilesWithoutRows() throws Exception {
    List<Path> files = Export.write(new MartFixture().connection(), folder, Format.PARQUET);

    assertThat(files).allSatisfy(file -> assertThat(types(file)).isNotEmpty());
    assertThat(read(folder.resolve("offers.parquet"), "count(*)")).containsExactly(List.of("0"));
  }
}
