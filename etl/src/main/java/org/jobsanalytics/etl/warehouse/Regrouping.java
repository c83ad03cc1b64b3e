package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jobsanalytics.etl.group.Arrival;
import org.jobsanalytics.etl.group.Grouping;
import org.jobsanalytics.etl.group.Link;
import org.jobsanalytics.etl.group.Neighbourhood;
import org.jobsanalytics.etl.group.Outlines;

/**
 * Groups anew whoever has to do with the few offers of many that came or changed: those that they
 * are linked with now, or were, and those whose links or groups hold no more among so many.
 */
final class Regrouping {

  private final Connection connection;
  private final GroupTables tables;
  private final Outlines outlines;

  /**
   * @param outlines of all offers, before these came or changed; they are among them afterwards
   */
  Regrouping(Connection connection, GroupTables tables, Outlines outlines) {
    this.connection = connection;
    this.tables = tables;
    this.outlines = outlines;
  }

  void run() throws SQLException {
    tables.execute("2-sketches");
    Arrival arrival = Arrival.of(outlines, tables.changed());
    link(arrival);
    loosen(arrival);
    GroupableOffers offers = GroupableOffers.none();
    boolean settled = false;
    while (!settled) {
      tables.execute("7-regrouped");
      offers = offers.with(needed(offers.places().keySet()));
      settled = regroup(offers);
    }
  }

  /** Of the needed offers those that are not known. */
  private GroupableOffers needed(Set<Long> known) throws SQLException {
    return tables.offers(
        outlines, tables.needed().stream().mapToLong(id -> id).filter(id -> !known.contains(id)));
  }

  /** Links the compared offers. */
  private void link(Arrival arrival) throws SQLException {
    tables.stage("judged", ids(arrival.compared()));
    tables.stage("regrouped", ids(arrival.regrouped()));
    tables.execute("3-judged");
    GroupableOffers offers = tables.offers(outlines, ids(arrival.met()));
    BitSet compared = in(arrival.compared(), offers);
    tables.stage(offers, about(offers).links(compared));
    tables.execute("4-links");
  }

  /** Takes away the links that do not hold in blocks which grew. */
  private void loosen(Arrival arrival) throws SQLException {
    tables.stage("crowded", ids(arrival.crowded()));
    tables.execute("5-crowded");
    GroupableOffers offers = needed(Set.of());
    Neighbourhood neighbourhood = about(offers);
    List<Link> links = tables.links(offers);
    tables.stage(offers, links.stream().filter(link -> !neighbourhood.holds(link)).toList());
    tables.execute("6-lost");
  }

  /**
   * Forms groups anew; false if more offers are to be regrouped than those that were. In the end
   * these are all that there are.
   */
  private boolean regroup(GroupableOffers offers) throws SQLException {
    List<Link> links = tables.links(offers);
    List<List<Integer>> groups = Grouping.of(about(offers), links);
    Map<Long, Long> were = tables.members();
    Set<Long> disturbed =
        new Bystanders(tables.regrouped(), were)
            .disturbed(groups.stream().map(offers::ids).toList());
    if (disturbed.isEmpty()) {
      new GroupWriter(offers, links).write(groups, were, connection);
      return true;
    }
    tables.stage("regrouped", disturbed.stream().mapToLong(id -> id));
    return false;
  }

  private Neighbourhood about(GroupableOffers offers) {
    return outlines.about(offers.sketches());
  }

  private LongStream ids(BitSet places) {
    return places.stream().mapToLong(outlines::id);
  }

  /** Which of {@code offers} are at those places. */
  private BitSet in(BitSet wanted, GroupableOffers offers) {
    int[] places = outlines.places(offers.ids());
    BitSet found = new BitSet();
    IntStream.range(0, places.length).filter(at -> wanted.get(places[at])).forEach(found::set);
    return found;
  }
}
