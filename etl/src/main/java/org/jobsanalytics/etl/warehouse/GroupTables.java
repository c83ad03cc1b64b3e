package org.jobsanalytics.etl.warehouse;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jobsanalytics.etl.group.Link;
import org.jobsanalytics.etl.group.Outlines;
import org.jobsanalytics.etl.group.Sketch;

/** What offers are grouped by, in the database. */
final class GroupTables {

  private static final int ROWS_AT_ONCE = 5_000;
  private static final int IDS_AT_ONCE = 50_000;

  private final Connection connection;
  private final Tables tables;

  GroupTables(Connection connection, Tables tables) {
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

  /** Offers whose outlines are known. */
  GroupableOffers offers(Outlines outlines, LongStream wanted) throws SQLException {
    List<SketchRow.Text> texts = new ArrayList<>();
    Columns columns = new Columns();
    long[] all = wanted.toArray();
    for (int from = 0; from < all.length; from += IDS_AT_ONCE) {
      readTexts(
          Arrays.copyOfRange(all, from, Math.min(all.length, from + IDS_AT_ONCE)), texts, columns);
    }
    long[] ids = Arrays.copyOf(columns.ids, texts.size());
    int[] places = outlines.places(ids);
    List<Sketch> sketches = new ArrayList<>();
    for (int at = 0; at < places.length; at++) {
      sketches.add(texts.get(at).sketch(outlines, places[at]));
    }
    return new GroupableOffers(sketches, ids, columns.salaries);
  }

  /**
   * COPY takes no parameters, so the numbers are put into the statement. To stage them would take
   * half as long as to read the texts.
   */
  private void readTexts(long[] ids, List<SketchRow.Text> texts, Columns columns)
      throws SQLException {
    String list = LongStream.of(ids).mapToObj(Long::toString).collect(joining(","));
    CopiedRows row = CopiedRows.of(connection, statement("texts").replace(":ids", list));
    while (row.next()) {
      long id = row.number();
      SketchRow.Text text = SketchRow.Text.of(row);
      columns.add(texts.size(), id, row.anyText().orElse(""));
      texts.add(text);
    }
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

  /** The offers that are grouped anew, by their surrogate keys. */
  Set<Long> regrouped() throws SQLException {
    return ids("regrouped");
  }

  /** The offers in {@code staging.needed}, by their surrogate keys. */
  Set<Long> needed() throws SQLException {
    return ids("needed");
  }

  private Set<Long> ids(String name) throws SQLException {
    Set<Long> ids = new HashSet<>();
    each(name, row -> ids.add(row.getLong(1)));
    return ids;
  }

  /** Which groups the needed offers were in, by the offers' surrogate keys. */
  Map<Long, Long> members() throws SQLException {
    Map<Long, Long> members = new HashMap<>();
    each("members", row -> members.put(row.getLong(1), row.getLong(2)));
    return members;
  }

  /** The offers of this load that are new or changed. */
  Outlines changed() throws SQLException {
    return outlines("changed-outlines");
  }

  /** All offers, as they were before this load. */
  Outlines outlines() throws SQLException {
    return outlines("outlines");
  }

  private Outlines outlines(String name) throws SQLException {
    return new OutlineReader().read(connection, statement(name));
  }

  /** In which state the outlines of all offers are, which is another one each time they change. */
  String state() throws SQLException {
    return answer("state");
  }

  /** Says that they change. */
  String nextState() throws SQLException {
    return answer("next-state");
  }

  private String answer(String name) throws SQLException {
    List<String> answers = new ArrayList<>();
    each(name, row -> answers.add(row.getString(1)));
    return answers.get(0);
  }

  /** Writes ids of offers to a table of {@code staging}. */
  void stage(String table, LongStream ids) throws SQLException {
    StagedRows rows = new StagedRows(table);
    ids.forEach(id -> rows.add(Long.toString(id)));
    rows.copy(connection);
  }

  /** Writes links among {@code offers} to {@code staging.link}. */
  void stage(GroupableOffers offers, List<Link> links) throws SQLException {
    StagedRows rows = new StagedRows("link");
    for (Link link : links) {
      rows.add(
          Long.toString(offers.ids()[link.one()]),
          Long.toString(offers.ids()[link.other()]),
          Double.toString(link.score()),
          CopyText.of(link.reason()));
    }
    rows.copy(connection);
  }

  void execute(String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statement(name));
    }
  }

  private void each(String name, Reading reading) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery(statement(name))) {
        while (row.next()) {
          reading.read(row);
        }
      }
    }
  }

  private String statement(String name) {
    return tables.statement("group/" + name + ".sql");
  }
}
