package org.jobsanalytics.etl.warehouse;

import static java.util.stream.Collectors.partitioningBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.group.Crowd;
import org.jobsanalytics.etl.group.Link;
import org.jobsanalytics.etl.group.Neighbourhood;

/**
 * Finds out which offers of a load are one vacancy with others, as the last step of its
 * transaction. Only offers that changed, and those whose blocks became less crowded, are compared,
 * each with its blocks; then whoever is linked with them is grouped anew. If most changed, all are
 * compared. What comes out depends on the offers that there are, not on the order in which they
 * came; only the groups' ids do.
 */
final class GroupStep {

  private final Connection connection;
  private final Tables tables;
  private final GroupReader reader;

  GroupStep(Connection connection, Tables tables) {
    this.connection = connection;
    this.tables = tables;
    this.reader = new GroupReader(connection, tables);
  }

  void run() throws SQLException {
    if (new Sketching(connection, tables).run() == 0) {
      return;
    }
    tell();
    if (reader.isMost()) {
      groupAll();
    } else {
      groupChanged();
    }
    execute("9-groups");
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

  private void groupAll() throws SQLException {
    execute("3-sketches");
    execute("everybody");
    GroupableOffers offers = reader.offers();
    Neighbourhood neighbourhood = Neighbourhood.all(offers.sketches());
    List<Link> links = neighbourhood.links();
    copy(offers, links);
    execute("6-links");
    write(offers, neighbourhood, links);
  }

  private void groupChanged() throws SQLException {
    execute("2-blocks");
    execute("3-sketches");
    execute("4-judged");
    link();
    execute("7-regrouped");
    execute("count");
    GroupableOffers offers = reader.offers();
    Neighbourhood neighbourhood = reader.neighbourhood(offers);
    Map<Boolean, List<Link>> links =
        reader.links(offers).stream().collect(partitioningBy(neighbourhood::holds));
    copy(offers, links.get(false));
    execute("8-loose");
    write(offers, neighbourhood, links.get(true));
  }

  /** Links the judged offers, some of them to more than they will be once all is counted. */
  private void link() throws SQLException {
    execute("count");
    execute("5-neighbours");
    GroupableOffers offers = reader.offers();
    copy(offers, reader.neighbourhood(offers).links(reader.judged(offers)));
    execute("6-links");
  }

  private void copy(GroupableOffers offers, List<Link> links) throws SQLException {
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

  private void write(GroupableOffers offers, Neighbourhood neighbourhood, List<Link> links)
      throws SQLException {
    new GroupWriter(offers, links).write(neighbourhood, reader.members(), connection);
  }

  private void execute(String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(tables.statement("group/" + name + ".sql"));
    }
  }
}
