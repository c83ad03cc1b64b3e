package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.group.Grouping;
import org.jobsanalytics.etl.group.Link;
import org.jobsanalytics.etl.group.Neighbourhood;
import org.jobsanalytics.etl.group.Outlines;

/**
 * Finds out which offers of a load are one vacancy with others, as the last step of its
 * transaction. Only offers that changed, and those whose blocks became less crowded, are compared,
 * each with its blocks; then whoever is linked with them is grouped anew. If most changed, all are
 * compared. What comes out depends on the offers that there are, not on the order in which they
 * came; only the groups' ids do.
 */
final class GroupStep {

  // Of so many offers one that changed is looked for by an index; measured with one of 170.
  private static final int FEW_AMONG = 50;

  private final Connection connection;
  private final GroupTables tables;
  private final HeldOutlines memory;
  private final Sketching sketching;
  private Optional<Outlines> known = Optional.empty();
  private String state = "";

  GroupStep(Connection connection, Tables tables, HeldOutlines memory) {
    this.memory = memory;
    this.connection = connection;
    this.sketching = new Sketching(connection, tables);
    this.tables = new GroupTables(connection, tables);
  }

  void run() throws SQLException {
    int changed = sketching.run();
    if (changed == 0) {
      return;
    }
    tell();
    known = offersThatAreMoreThan(4L * changed);
    if (known.isPresent()) {
      joinWholeTables(known.get().count() < FEW_AMONG * (long) changed);
      new Regrouping(connection, tables, known.get()).run();
      joinWholeTables(true); // What comes now joins tables that have no index.
    } else {
      groupAll();
    }
    tables.execute("8-groups");
    state = tables.nextState();
  }

  /** To look at everybody takes less than to look for whom so many have to do with. */
  private Optional<Outlines> offersThatAreMoreThan(long offers) throws SQLException {
    Optional<Outlines> held = memory.take(tables.state());
    Outlines outlines = held.isPresent() ? held.get() : tables.outlines();
    return Optional.of(outlines).filter(known -> known.count() >= offers);
  }

  /** Keeps in memory what the next load needs; after the transaction is committed. */
  void keep() {
    known.ifPresent(outlines -> memory.keep(state, outlines));
  }

  /** Tells the statements' planner of today's disks. */
  private void tell() throws SQLException {
    Sql.set(connection, Map.of("random_page_cost", "1.1"));
  }

  /** Left alone, the planner reads whole tables to join them with a few thousand rows. */
  private void joinWholeTables(boolean allowed) throws SQLException {
    String setting = allowed ? "on" : "off";
    Sql.set(connection, Map.of("enable_hashjoin", setting, "enable_mergejoin", setting));
  }

  private void groupAll() throws SQLException {
    tables.execute("2-sketches");
    tables.execute("everybody");
    GroupableOffers offers = tables.offers();
    Neighbourhood neighbourhood = Neighbourhood.all(offers.sketches());
    List<Link> links = neighbourhood.links();
    tables.stage(offers, links);
    tables.execute("4-links");
    new GroupWriter(offers, links)
        .write(Grouping.of(neighbourhood, links), tables.members(), connection);
  }
}
