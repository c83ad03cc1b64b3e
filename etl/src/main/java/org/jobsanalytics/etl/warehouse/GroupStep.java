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
import org.jobsanalytics.etl.group.Crowd;
import org.jobsanalytics.etl.group.Link;
import org.jobsanalytics.etl.group.Sketch;

/**
 * Finds out which offers of a load are one vacancy with others, as the last step of its
 * transaction. Only offers that changed, and those whose blocks became crowded, are compared, each
 * with its blocks; then whoever is linked with them is grouped anew. What comes out depends on the
 * offers that there are, not on the order in which they came; only the groups' ids do.
 */
final class GroupStep {

  private static final int SKETCHES_A_COPY = 5_000;
  // More steps than there can be offers in a row of links that all are within weeks of each other.
  private static final int MOST_STEPS = 1_000;

  private final Connection connection;
  private final Tables tables;

  GroupStep(Connection connection, Tables tables) {
    this.connection = connection;
    this.tables = tables;
  }

  void run() throws SQLException {
    if (sketch() == 0) {
      return;
    }
    tell();
    execute("2-blocks");
    execute("3-judged");
    execute(is("judges-most") ? "4-everybody" : "4-neighbours");
    link();
    execute("5-links");
    spread();
    execute("7-regrouped");
    new GroupWriter(connection, tables).write(needed());
    execute("8-groups");
  }

  /** What the statements have to know of the rules, and their planner of today's disks. */
  private void tell() throws SQLException {
    Sql.set(
        connection,
        Map.of(
            "random_page_cost", "1.1",
            "jobs.crowd", Integer.toString(Crowd.CROWD),
            "jobs.throng", Integer.toString(Crowd.THRONG),
            "jobs.largest_block", Integer.toString(Crowd.LARGEST_BLOCK)));
  }

  /** Makes the sketches of all offers of this load that have none of their state. */
  private int sketch() throws SQLException {
    int count = 0;
    List<SketchRow.Unsketched> offers = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(SKETCHES_A_COPY);
      try (ResultSet row = query(statement, "1-changed")) {
        while (row.next()) {
          offers.add(SketchRow.unsketched(row));
          if (++count % SKETCHES_A_COPY == 0) {
            copy(offers);
            offers.clear();
          }
        }
      }
    }
    copy(offers);
    return count;
  }

  /** Reading the texts takes most of the time, and each is read by itself. */
  private void copy(List<SketchRow.Unsketched> offers) throws SQLException {
    StagedRows rows = new StagedRows("sketch");
    offers.parallelStream().map(SketchRow.Unsketched::row).toList().forEach(rows::add);
    rows.copy(connection);
  }

  private void link() throws SQLException {
    GroupableOffers offers = needed();
    StagedRows rows = new StagedRows("link");
    for (Link link : offers.neighbourhood().links(offers.judged())) {
      rows.add(
          Long.toString(offers.ids()[link.one()]),
          Long.toString(offers.ids()[link.other()]),
          Double.toString(link.score()),
          CopyText.of(link.reason()));
    }
    rows.copy(connection);
  }

  private void spread() throws SQLException {
    String step = tables.statement("group/6-spread.sql");
    try (Statement statement = connection.createStatement()) {
      for (int steps = 0; statement.executeUpdate(step) > 0; steps++) {
        if (steps == MOST_STEPS) {
          throw new IllegalStateException(
              "expected links to end within " + MOST_STEPS + " steps, they do not");
        }
      }
    }
  }

  /** The sketches of the offers in {@code staging.needed}. */
  private GroupableOffers needed() throws SQLException {
    List<Sketch> sketches = new ArrayList<>();
    BitSet judged = new BitSet();
    long[] ids = new long[1_024];
    byte[] salaries = new byte[1_024];
    SketchRow reader = new SketchRow();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(SKETCHES_A_COPY);
      try (ResultSet row = query(statement, "sketches")) {
        while (row.next()) {
          int place = sketches.size();
          if (place == ids.length) {
            ids = Arrays.copyOf(ids, 2 * place);
            salaries = Arrays.copyOf(salaries, 2 * place);
          }
          ids[place] = row.getLong("offer_id");
          salaries[place] = quality(row.getString("salary_basis"));
          judged.set(place, row.getBoolean("judged"));
          sketches.add(reader.read(row));
        }
      }
    }
    return new GroupableOffers(
        sketches, Arrays.copyOf(ids, sketches.size()), salaries, judged, sizes());
  }

  private static byte quality(String basis) {
    return (byte) ("STATED".equals(basis) ? 2 : "PREDICTED".equals(basis) ? 1 : 0);
  }

  private Map<Long, Integer> sizes() throws SQLException {
    Map<Long, Integer> sizes = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = query(statement, is("needs-most") ? "sizes-of-all" : "sizes")) {
      while (row.next()) {
        sizes.put(row.getLong(1), row.getInt(2));
      }
    }
    return sizes;
  }

  private boolean is(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = query(statement, question)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  private ResultSet query(Statement statement, String name) throws SQLException {
    return statement.executeQuery(tables.statement("group/" + name + ".sql"));
  }

  private void execute(String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(tables.statement("group/" + name + ".sql"));
    }
  }
}
