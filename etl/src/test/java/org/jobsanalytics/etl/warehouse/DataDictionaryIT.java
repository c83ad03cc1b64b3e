package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The data dictionary in the documentation is what the database says of itself; {@code
 * -Dgolden.update} writes it anew.
 */
final class DataDictionaryIT {

  private static final Path PAGE = Path.of("..", "infrastructure", "docs", "data-dictionary.md");

  private static final String INTRODUCTION =
      """
      # Data dictionary

      Written from the comments in the database; a test keeps it current. To change it, change the comments in a
      migration, and have the test write this page:

      ```
      mvn verify -pl etl -am -Dgolden.update -Dtest=none -Dit.test=DataDictionaryIT \\
        -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
      ```

      Times are points in time, shown in the session's time zone. *May be empty* means that null is allowed; what
      null stands for is in the meaning. Read from `mart`: its views are the contract, where names stay; `core`
      and `ops` may change with any version.
      """;

  /** Schemas, those for readers first; of {@code staging} the tables only. */
  private static final List<String> SCHEMAS = List.of("mart", "core", "ops", "staging");

  private static final String TABLES =
      """
      select c.relname, obj_description(c.oid)
      from pg_class c
      where c.relnamespace = '%s'::regnamespace
          and c.relkind in ('r', 'v', 'm')
          and c.relname <> 'schema_version'
      order by c.relname collate "C"
      """;

  private static final String COLUMNS =
      """
      select a.attname,
          case format_type(a.atttypid, null)
              when 'timestamp with time zone' then 'time'
              when 'double precision' then 'number'
              else format_type(a.atttypid, null)
          end,
          coalesce((
              select 'key'
              from pg_constraint k
              where k.conrelid = a.attrelid and k.contype = 'p' and a.attnum = any (k.conkey)
          ), case when c.relkind = 'r' and not a.attnotnull then 'may be empty' else '' end),
          coalesce((
              select string_agg(distinct '→ `' || k.confrelid::regclass || '`', ' ')
              from pg_constraint k
              where k.conrelid = a.attrelid and k.contype = 'f' and a.attnum = any (k.conkey)
          ), ''),
          col_description(a.attrelid, a.attnum)
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      where a.attrelid = '%s.%s'::regclass and a.attnum > 0 and not a.attisdropped
      order by a.attnum
      """;

  @Test
  void page_isWhatTheDatabaseSays() throws SQLException, IOException {
    String actual = dictionary();

    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, actual);
    }
    assertThat(PAGE).exists();
    assertThat(actual)
        .as("write it anew with -Dgolden.update and read the difference")
        .isEqualTo(Files.readString(PAGE));
  }

  private static String dictionary() throws SQLException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    try (Warehouse warehouse = TestServer.warehouse();
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      for (String schema : SCHEMAS) {
        schema(page, statement, schema);
      }
    }
    return page.toString();
  }

  private static void schema(StringBuilder page, Statement statement, String schema)
      throws SQLException {
    List<String[]> meaning =
        rows(statement, "select obj_description('%s'::regnamespace)".formatted(schema));
    page.append("\n## %s\n\n%s\n".formatted(schema, meaning.get(0)[0]));
    for (String[] table : rows(statement, TABLES.formatted(schema))) {
      if (schema.equals("staging")) {
        page.append("\n- `staging.%s`: %s\n".formatted(table[0], table[1]));
      } else {
        page.append("\n### %s.%s\n\n%s\n\n".formatted(schema, table[0], table[1]));
        columns(page, rows(statement, COLUMNS.formatted(schema, table[0])));
      }
    }
  }

  private static void columns(StringBuilder page, List<String[]> columns) {
    page.append("| Column | Type | | Meaning |\n|---|---|---|---|\n");
    for (String[] column : columns) {
      String notes = (column[2] + " " + column[3]).strip();
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(column[0], column[1], notes, column[4].replace("|", "\\|")));
    }
  }

  private static List<String[]> rows(Statement statement, String question) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (ResultSet answer = statement.executeQuery(question)) {
      while (answer.next()) {
        String[] row = new String[answer.getMetaData().getColumnCount()];
        for (int column = 0; column < row.length; column++) {
          row[column] = answer.getString(column + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
