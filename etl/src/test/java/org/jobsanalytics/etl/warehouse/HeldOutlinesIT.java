package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.ads;

import java.sql.SQLException;
import org.jobsanalytics.etl.group.Ad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in memory of the offers is of use as long as nobody else loads. */
final class HeldOutlinesIT {

  private static final String STATE = "select state from core.grouping";

  private GroupingWarehouse warehouse;

  @BeforeEach
  void load() throws SQLException {
    warehouse = GroupingWarehouse.empty();
    warehouse.load(ads(50, CrowdedAds::other));
    warehouse.load(CrowdedAds.other(50));
  }

  @Test
  void loadOfOffersThatAreNew_changesTheState() throws SQLException {
    String before = warehouse.ask(STATE);

    warehouse.load(CrowdedAds.other(51));

    assertThat(warehouse.ask(STATE)).isNotEqualTo(before).hasSize(36);
  }

  @Test
  void loadOfKnownOffers_leavesItAlone() throws SQLException {
    String before = warehouse.ask(STATE);

    warehouse.load(CrowdedAds.other(50));

    assertThat(warehouse.ask(STATE)).isEqualTo(before);
  }

  @Test
  void offersOfAnotherProcess_areMetNevertheless() throws SQLException {
    GroupingWarehouse other = warehouse.ofAnotherProcess();

    other.load(Ad.BAKER);
    warehouse.load(Ad.BAKER.id("2"));
    other.load(Ad.BAKER.id("3").source("wttj"));

    assertThat(warehouse.groups()).isEqualTo("francetravail1 francetravail2 wttj3");
  }
}
