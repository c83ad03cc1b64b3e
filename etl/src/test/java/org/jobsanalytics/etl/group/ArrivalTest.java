package org.jobsanalytics.etl.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An offer's place here is its number in the market. */
final class ArrivalTest {

  private static final List<Sketch> MARKET = NeighbourhoodTest.crowdedMarket();

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 100})
  void newcomers_makeNoLinkBeyondThoseWhomTheyMeet(int count) {
    List<Sketch> before = MARKET.subList(0, MARKET.size() - count);
    Outlines offers = outlines(0, before.size());

    Arrival arrival = Arrival.of(offers, outlines(before.size(), MARKET.size()));

    List<Link> links = Neighbourhood.all(MARKET).links();
    Set<Link> known = new HashSet<>(Neighbourhood.all(before).links());
    assertThat(links)
        .filteredOn(link -> !known.contains(link))
        .isNotEmpty()
        .allMatch(link -> has(arrival.compared(), link) && both(arrival.met(), link));
    assertThat(known)
        .filteredOn(link -> !links.contains(link))
        .allMatch(link -> has(arrival.crowded(), link) || has(arrival.compared(), link));
  }

  @Test
  void newcomer_meetsFewOthers() {
    Outlines offers = outlines(0, MARKET.size() - 1);

    Arrival arrival = Arrival.of(offers, outlines(MARKET.size() - 1, MARKET.size()));

    assertThat(arrival.compared().cardinality()).isEqualTo(1);
    assertThat(arrival.met().cardinality()).isBetween(2, MARKET.size() / 4);
  }

  @Test
  void offersThatLeaveTheirBlocks_giveOthersTheirLinksBack() {
    int rest = MARKET.size() - 150;
    Outlines offers = outlines(0, MARKET.size());
    Outlines leaving = new Outlines();
    List<Sketch> after = new ArrayList<>(MARKET.subList(0, rest));
    for (int number = rest; number < MARKET.size(); number++) {
      Sketch other =
          Ad.BAKER
              .id("" + number)
              .title("Facteur f" + number)
              .town("")
              .day(5_000)
              .text("")
              .sketch();
      leaving.add(number + 1L, other.outline(), other.keys());
      after.add(other);
    }

    Arrival arrival = Arrival.of(offers, leaving);

    Set<Link> known = new HashSet<>(Neighbourhood.all(MARKET).links());
    assertThat(Neighbourhood.all(after).links())
        .filteredOn(link -> !known.contains(link))
        .isNotEmpty()
        .allMatch(link -> has(arrival.compared(), link) && both(arrival.met(), link));
  }

  @Test
  void sizesCountedOnce_areThoseOfAllWhoCameSince() {
    Outlines offers = outlines(0, 200);
    for (int from = 200; from < MARKET.size(); from += 50) {
      Arrival.of(offers, outlines(from, from + 50));
    }

    assertThat(offers.about(MARKET).links()).isEqualTo(Neighbourhood.all(MARKET).links());

    Outlines leaving = new Outlines();
    List<Sketch> rest = new ArrayList<>(MARKET.subList(0, 300));
    for (int number = 300; number < MARKET.size(); number++) {
      Sketch alone = Ad.BAKER.id("x" + number).title("f" + number).town("").text("").sketch();
      leaving.add(number + 1L, alone.outline(), alone.keys());
      rest.add(alone);
    }
    Arrival.of(offers, leaving);

    assertThat(offers.about(rest).links()).isEqualTo(Neighbourhood.all(rest).links()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300})
  void sizesAmongAll_areThoseThatAllHaveByThemselves(int from) {
    Outlines offers = outlines(from, MARKET.size());
    offers.take(outlines(0, MARKET.size()));
    List<Sketch> inTheirPlaces = new ArrayList<>(MARKET.subList(from, MARKET.size()));
    inTheirPlaces.addAll(MARKET.subList(0, from));

    assertThat(offers.count()).isEqualTo(MARKET.size());
    assertThat(offers.about(inTheirPlaces).links())
        .isEqualTo(Neighbourhood.all(inTheirPlaces).links())
        .isNotEmpty();
  }

  private static Outlines outlines(int from, int to) {
    Outlines outlines = new Outlines();
    for (int number = from; number < to; number++) {
      outlines.add(number + 1L, MARKET.get(number).outline(), MARKET.get(number).keys());
    }
    return outlines;
  }

  private static boolean has(BitSet offers, Link link) {
    return offers.get(link.one()) || offers.get(link.other());
  }

  private static boolean both(BitSet offers, Link link) {
    return offers.get(link.one()) && offers.get(link.other());
  }
}
