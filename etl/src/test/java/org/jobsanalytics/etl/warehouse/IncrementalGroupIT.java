package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.ads;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.crowd;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.other;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.pair;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.group.Ad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where few offers of many change, only whom they have to do with is looked at, and all is as if
 * the offers had come at once. Sixty days end on day 1, 61 and 121 of the ads.
 */
final class IncrementalGroupIT {

  private static final String PAIR = "francetravail1 francetravail2";

  /** A link that nothing here has to do with: written anew only if everybody is looked at. */
  private static final String OTHER_LINKS =
      """
      select string_agg(l.xmin::text, ' ')
      from core.offer_link l
      join core.offer on offer_id = one_id
      where external_id like 'other%'
      """;

  private static final String OTHER_GROUP = "francetravailother0 francetravailother0b";

  /** Each offer as it was loaded last. */
  private final Map<String, Ad> state = new LinkedHashMap<>();

  private GroupingWarehouse warehouse;

  @BeforeEach
  void open() throws SQLException {
    warehouse = GroupingWarehouse.empty();
  }

  /** Loads these and a hundred that have nothing to do with them. */
  private void start(List<Ad> some, List<Ad> more) throws SQLException {
    know(ads(100, CrowdedAds::other));
    know(List.of(other(0).id("other0b")));
    know(some);
    know(more);
    warehouse.load(List.copyOf(state.values()));
  }

  private void know(List<Ad> ads) {
    ads.forEach(ad -> state.put(ad.source() + ad.id(), ad));
  }

  /** Loads few that are new or that changed. */
  private void change(List<Ad> ads) throws SQLException {
    String others = warehouse.ask(OTHER_LINKS);
    warehouse.load(ads);
    know(ads);
    assertIncremental(others);
  }

  /** Nothing was written of others, and all is as in a warehouse that never held anything else. */
  private void assertIncremental(String others) throws SQLException {
    GroupingWarehouse atOnce = GroupingWarehouse.empty();
    atOnce.load(List.copyOf(state.values()));

    assertThat(warehouse.ask(OTHER_LINKS)).isEqualTo(others).matches("[0-9]+");
    assertThat(warehouse.groups()).isEqualTo(atOnce.groups());
    assertThat(warehouse.links()).isEqualTo(atOnce.links());
  }

  /** The groups but that of the others. */
  private List<String> groups() throws SQLException {
    List<String> groups = new ArrayList<>(List.of(warehouse.groups().split(" / ", -1)));
    assertThat(groups.remove(OTHER_GROUP)).isTrue();
    return groups;
  }

  @Test
  void mostOffers_areReasonToLookAtEverybody() throws SQLException {
    start(List.of(), List.of());
    String others = warehouse.ask(OTHER_LINKS);

    warehouse.load(ads(40, ad -> other(ad + 500).id("more" + ad)));

    assertThat(warehouse.ask(OTHER_LINKS)).isNotEqualTo(others).matches("[0-9]+");
  }

  @Test
  void copyThatComesLater_joinsAGroupThatKeepsItsId() throws SQLException {
    start(List.of(Ad.BAKER), List.of());
    change(List.of(Ad.BAKER.id("2").source("adzuna").cut()));
    String id = warehouse.ask("select max(group_id) from core.offer_group");

    change(List.of(Ad.BAKER.id("3")));
    change(List.of(Ad.BAKER.title("Pâtissier en chef")));

    assertThat(groups()).containsExactly("adzuna2 francetravail3");
    assertThat(warehouse.ask("select max(group_id) from core.offer_group")).isEqualTo(id);
  }

  @Test
  void offerThatMovesAway_isAloneAgain() throws SQLException {
    start(List.of(Ad.BAKER), List.of(Ad.BAKER.id("2")));

    change(List.of(Ad.BAKER.id("2").town("29019")));

    assertThat(groups()).isEmpty();
    assertThat(warehouse.ask("select count(*) from mart.vacancy")).isEqualTo("102");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          30,  30,  70
          30,  30, -10
          61,  62, 130
          61,  62,   0
          """)
  void crowdOfAnyTimeBeside_takesALinkAndGivesItBack(int day, int otherDay, int crowdDay)
      throws SQLException {
    start(pair(day, otherDay), List.of());
    assertThat(groups()).containsExactly(PAIR);

    List<Ad> crowd = crowd(5, crowdDay);
    change(crowd);
    assertThat(groups()).isEmpty();

    change(List.of(crowd.get(0).company("zenith"), crowd.get(1).title("Facteur")));
    assertThat(groups()).containsExactly(PAIR);
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, 30})
  void textThatRecurs_isATemplateWhileItRecurs(int day) throws SQLException {
    List<Ad> throng =
        ads(25, ad -> other(ad + 500).id("throng" + ad).day(day).text(Ad.BAKER.text()));
    List<Ad> pair = pair(30, 30);
    start(List.of(pair.get(0).company(""), pair.get(1)), throng.subList(0, 17));
    assertThat(groups()).containsExactly(PAIR);

    change(throng.subList(17, 20));
    change(throng.subList(20, 25));
    assertThat(groups()).isEmpty();

    change(throng.subList(3, 13).stream().map(ad -> ad.text("Tout autre chose")).toList());
    assertThat(groups()).containsExactly(PAIR);
  }

  @Test
  void blockOfAnEmployer_isOfNoUseWhileItIsTooLarge() throws SQLException {
    String text = Ad.text("pain", 300);
    String end = text.substring(text.length() - 300);
    Ad whole = Ad.BAKER.source("wttj").town("35").text(text);
    Ad copy = Ad.BAKER.source("adzuna").text(end.substring(end.indexOf(' ') + 1).strip() + "…");

    growAndShrink(whole, copy, crowd(100, 0));
  }

  @Test
  void blockOfATitle_isOfNoUseWhileItIsTooLarge() throws SQLException {
    Ad whole = Ad.BAKER.source("wttj").town("35");
    Ad copy = Ad.BAKER.source("adzuna").company("dupainnord").text(Ad.text("maison", 60)).cut();
    List<Ad> alike = crowd(100, 0);

    growAndShrink(whole, copy, ads(100, ad -> alike.get(ad).company("c" + ad + "x")));
  }

  /** Two that meet in one block only, which has 99 offers, then 102, then 98. */
  private void growAndShrink(Ad whole, Ad copy, List<Ad> alike) throws SQLException {
    start(List.of(whole, copy), alike.subList(0, 97));
    assertThat(groups()).containsExactly("adzuna1 wttj1");

    change(alike.subList(97, 100));
    assertThat(groups()).isEmpty();

    change(alike.subList(0, 4).stream().map(ad -> ad.title("Facteur")).toList());
    assertThat(groups()).containsExactly("adzuna1 wttj1");
  }

  @Test
  void dayOfOne_movesItIntoAnotherCrowdAndBack() throws SQLException {
    List<Ad> crowd = crowd(3, 70);
    start(pair(70, 70), crowd);
    assertThat(groups()).isEmpty();

    change(List.of(crowd.get(0).day(-4)));
    assertThat(groups()).containsExactly(PAIR);

    change(List.of(crowd.get(0)));
    assertThat(groups()).isEmpty();
  }

  @Test
  void dayOfOneOfTwo_partsThemAndJoinsThem() throws SQLException {
    start(pair(61, 62), List.of());
    Ad second = pair(61, 62).get(1);

    change(List.of(second.day(122)));
    assertThat(groups()).isEmpty();

    change(List.of(second.day(121)));
    assertThat(groups()).containsExactly(PAIR);
  }

  @Test
  void olderThanThought_leavesTheCrowdAsItIs() throws SQLException {
    List<Ad> crowd = crowd(3, 86);
    start(pair(70, 70), crowd);
    assertThat(groups()).isEmpty();
    String digest = "select digest from core.offer_sketch where external_id = 'crowd0'";
    String known = warehouse.ask(digest);
    String others = warehouse.ask(OTHER_LINKS);

    // As of a source that gives no dates: it was first met on day 86, and then on day -4.
    warehouse.tell("update core.offer set published_at = null where external_id = 'crowd0'");
    warehouse.load(GroupingWarehouse.START.minus(Duration.ofDays(90)), List.of(crowd.get(0)));

    know(List.of(crowd.get(0).day(-4)));
    assertIncremental(others);
    assertThat(warehouse.ask(digest)).isEqualTo(known);
    assertThat(groups()).containsExactly(PAIR);
  }
}
