package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What the migrations promise to readers. */
final class MartIT {

  private static String ask(String question) throws SQLException {
    try (Warehouse warehouse = TestServer.warehouse();
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return String.valueOf(answer.getString(1));
    }
  }

  @Test
  void everySource_hasItsTermsInBothLanguages() throws SQLException {
    String untranslated =
        ask(
            """
            select string_agg(source, ',')
            from core.source
            where licence_fr is null or attribution_fr is null or licence_fr = licence
            """);

    assertThat(untranslated).isEqualTo("null");
    assertThat(ask("select count(*) from core.source")).isEqualTo("7");
  }

  @Test
  void newColumns_standBehindTheOldOnes() throws SQLException {
    String columns =
        ask(
            """
            select string_agg(table_name || '.' || column_name, ' ' order by table_name, ordinal_position)
            from information_schema.columns
            where table_schema = 'mart'
                and table_name in ('offer', 'source')
                and (column_name in ('last_seen', 'company_key', 'simulated') or column_name like '%_fr')
            """);

    assertThat(columns)
        .isEqualTo(
            "offer.last_seen offer.company_key"
                + " source.simulated source.licence_fr source.attribution_fr");
  }
}
