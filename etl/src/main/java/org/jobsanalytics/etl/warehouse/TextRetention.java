package org.jobsanalytics.etl.warehouse;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobsanalytics.etl.model.SourceId;

/**
 * How long the text of an offer stays after its source took the offer away. Its facts stay for
 * ever, the salary's words and the digest among them, so that an offer which is met again as it was
 * is known to be unchanged; the load that meets it gives it its text again.
 *
 * @param days by source, from the offer's closing on; 0 for at once
 * @param now when texts are looked at
 */
public record TextRetention(SortedMap<SourceId, Integer> days, Instant now) {

  public TextRetention {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /** Every text stays. */
  public static TextRetention forEver() {
    return new TextRetention(Collections.emptySortedMap(), Instant.EPOCH);
  }

  /** Takes away what is past its time; returns the number of offers that lost a text. */
  int expire(Connection connection, Tables tables) throws SQLException {
    List<String> sources = days.keySet().stream().map(SourceId::value).toList();
    Array names = connection.createArrayOf("text", sources.toArray());
    Array counts = connection.createArrayOf("integer", days.values().toArray());
    try (PreparedStatement statement =
        connection.prepareStatement(tables.statement("retention/expire.sql"))) {
      statement.setString(1, now.toString());
      statement.setArray(2, names);
      statement.setArray(3, counts);
      try (ResultSet expired = statement.executeQuery()) {
        expired.next();
        return expired.getInt(1);
      }
    }
  }
}
