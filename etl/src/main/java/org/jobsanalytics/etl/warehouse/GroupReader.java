package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.group.Link;
import org.jobsanalytics.etl.group.Neighbourhood;
import org.jobsanalytics.etl.group.Sketch;

/** Reads what offers are grouped by. */
final class GroupReader {

  private static final int ROWS_AT_ONCE = 5_000;

  private final Connection connection;
  private final Tables tables;

  GroupReader(Connection connection, Tables tables) {
    this.connection = connection;
    this.tables = tables;
  }

  /** What is done with a row. */
  private interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  /** The offers in {@code staging.needed}. */
  GroupableOffers offers() throws SQLException {
    List<Sketch> sketches = new ArrayList<>();
    Columns columns = new Columns();
    SketchRow reader = new SketchRow();
    each(
        "sketches",
        row -> {
          columns.add(sketches.size(), row.getLong("offer_id"), row.getString("salary_basis"));
          sketches.add(reader.read(row));
        });
    return new GroupableOffers(sketches, columns.ids, columns.salaries);
  }

  /** Numbers of offers by their places, with room for some more. */
  private static final class Columns {
    private long[] ids = new long[1_024];
    private byte[] salaries = new byte[1_024];

    private void add(int place, long id, String salaryBasis) {
      if (place == ids.length) {
        ids = Arrays.copyOf(ids, 2 * place);
        salaries = Arrays.copyOf(salaries, 2 * place);
      }
      ids[place] = id;
      salaries[place] = quality(salaryBasis);
    }

    private static byte quality(String basis) {
      return (byte) ("STATED".equals(basis) ? 2 : "PREDICTED".equals(basis) ? 1 : 0);
    }
  }

  /** Offers with the sizes of their blocks, as far as those were counted. */
  Neighbourhood neighbourhood(GroupableOffers offers) throws SQLException {
    Map<Long, Integer> sizes = new HashMap<>();
    each("sizes", row -> sizes.put(row.getLong(1), row.getInt(2)));
    return new Neighbourhood(offers.sketches(), key -> sizes.getOrDefault(key, 1));
  }

  /** Those of {@code offers} that are to be compared with all others. */
  BitSet judged(GroupableOffers offers) throws SQLException {
    Map<Long, Integer> places = offers.places();
    BitSet judged = new BitSet();
    each("judged", row -> judged.set(places.get(row.getLong(1))));
    return judged;
  }

  /** The links among {@code offers}. */
  List<Link> links(GroupableOffers offers) throws SQLException {
    Map<Long, Integer> places = offers.places();
    List<Link> links = new ArrayList<>();
    each(
        "links",
        row ->
            links.add(
                new Link(
                    places.get(row.getLong(1)),
                    places.get(row.getLong(2)),
                    row.getDouble(3),
                    row.getString(4))));
    return links;
  }

  /** Which groups the regrouped offers were in, by the offers' surrogate keys. */
  Map<Long, Long> members() throws SQLException {
    Map<Long, Long> members = new HashMap<>();
    each("members", row -> members.put(row.getLong(1), row.getLong(2)));
    return members;
  }

  /** Whether so many offers changed that all are to be compared. */
  boolean isMost() throws SQLException {
    BitSet most = new BitSet();
    each("is-most", row -> most.set(0, row.getBoolean(1)));
    return most.get(0);
  }

  private void each(String name, Reading reading) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery(tables.statement("group/" + name + ".sql"))) {
        while (row.next()) {
          reading.read(row);
        }
      }
    }
  }
}
