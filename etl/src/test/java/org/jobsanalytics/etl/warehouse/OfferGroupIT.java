package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.ads;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.crowd;
import static org.jobsanalytics.etl.warehouse.CrowdedAds.pair;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jobsanalytics.etl.group.Ad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers of one vacancy are one group, whenever and in whichever order they come. */
final class OfferGroupIT {

  private static final String KEYS =
      """
      select md5(string_agg(offer_id || keys::text, ' ' order by offer_id))
      from core.offer_sketch
      """;

  private static final String OUTLINES =
      "select string_agg(outline, ' / ' order by offer_id) from core.offer_sketch";

  /** As before V16. */
  private static final String KEYS_AS_ARRAYS =
      """
      alter table core.offer_sketch drop column outline;
      alter table core.offer_sketch rename column keys to bytes;
      alter table core.offer_sketch add column keys bigint[];
      update core.offer_sketch
      set keys = array(
          select ('x' || encode(substring(bytes from 8 * place - 7 for 8), 'hex'))::bit(64)::bigint
          from generate_series(1, 11) as place
          order by place
      );
      alter table core.offer_sketch drop column bytes;
      """;

  private GroupingWarehouse warehouse;

  @BeforeEach
  void open() throws SQLException {
    warehouse = GroupingWarehouse.empty();
  }

  @Test
  void copyThatComesLater_joinsTheOfferThatIsThere() throws SQLException {
    warehouse.load(Ad.BAKER);
    warehouse.load(Ad.BAKER.id("2").source("adzuna").cut());

    assertThat(warehouse.groups()).isEqualTo("adzuna2 francetravail1");
    assertThat(warehouse.ask("select reason from core.offer_group_member limit 1"))
        .isEqualTo(
            "same employer, same title, same town, same day, 100 % of the shorter text in the"
                + " longer");
  }

  @Test
  void group_keepsItsIdWhileItHasAnOfferInCommon() throws SQLException {
    warehouse.load(Ad.BAKER, Ad.BAKER.id("2"));
    String id = warehouse.ask("select group_id from core.offer_group");

    warehouse.load(Ad.BAKER.id("3"));
    warehouse.load(Ad.BAKER.id("1").title("Pâtissier en chef"));

    assertThat(warehouse.groups()).isEqualTo("francetravail2 francetravail3");
    assertThat(warehouse.ask("select group_id from core.offer_group")).isEqualTo(id);
  }

  @Test
  void offerThatIsAloneAgain_isInNoGroup() throws SQLException {
    warehouse.load(Ad.BAKER, Ad.BAKER.id("2"));

    warehouse.load(Ad.BAKER.id("2").town("29019"));

    assertThat(warehouse.ask("select count(*) from core.offer_group")).isEqualTo("0");
    assertThat(warehouse.ask("select count(*) from mart.vacancy")).isEqualTo("2");
  }

  @Test
  void vacancy_hasTheBestOfItsOffers() throws SQLException {
    Ad own = Ad.BAKER.source("greenhouse").town("").text(Ad.text("pain", 100));
    Ad copy = Ad.BAKER.id("2").source("adzuna").town("35238").cut();
    warehouse.load(own, copy, Ad.BAKER.id("3").company("").town("35"));

    assertThat(warehouse.ask("select count(*) from mart.vacancy")).isEqualTo("1");
    assertThat(
            warehouse.ask(
                """
                select concat_ws(' ', ads, source, external_id, commune_code, company,
                    array_to_string(sources, '+'))
                from mart.vacancy
                """))
        .isEqualTo("3 greenhouse 1 35238 dupain adzuna+francetravail+greenhouse");
    assertThat(warehouse.ask("select count(distinct vacancy_id) from mart.offer")).isEqualTo("1");
  }

  @Test
  void vacancy_saysWhatTheOfferThatStandsForAllLeavesOut() throws SQLException {
    warehouse.load(Ad.BAKER.source("greenhouse"), Ad.BAKER.source("adzuna"), Ad.BAKER);
    say("greenhouse", "contract = 'UNKNOWN', remote = 'NONE', experience_min_years = null");
    say("adzuna", "contract = 'CDD', remote = 'FULL', experience_min_years = null");
    say("francetravail", "contract = 'CDI', remote = 'UNKNOWN', experience_min_years = 2");

    assertThat(
            warehouse.ask(
                """
                select concat_ws(' ', source, contract, remote, experience_min_years::integer)
                from mart.vacancy
                """))
        .isEqualTo("greenhouse CDI NONE 2");
  }

  private void say(String source, String facts) throws SQLException {
    warehouse.tell("update core.offer set " + facts + " where source = '" + source + "'");
  }

  @Test
  void anyOrder_givesTheSameGroups() throws SQLException {
    List<Ad> ads = market(240);
    warehouse.load(ads);
    String atOnce = warehouse.groups();

    Collections.shuffle(ads, new Random(7));
    GroupingWarehouse other = GroupingWarehouse.empty();
    for (int from = 0; from < ads.size(); from += 40) {
      other.load(ads.subList(from, from + 40));
    }

    assertThat(atOnce.split(" / ", -1)).hasSizeGreaterThan(20);
    assertThat(other.groups()).isEqualTo(atOnce);
  }

  @Test
  void crowdInTheNextSixtyDays_countsWheneverItComes() throws SQLException {
    List<Ad> alike = pair(0, 0);
    List<Ad> crowd = crowd(5, 2);
    warehouse.load(alike);
    assertThat(warehouse.groups()).isEqualTo("francetravail1 francetravail2");

    warehouse.load(crowd);
    GroupingWarehouse other = GroupingWarehouse.empty();
    other.load(crowd);
    other.load(alike);

    assertThat(warehouse.ask("select count(distinct substring(keys for 8)) from core.offer_sketch"))
        .isEqualTo("2");
    assertThat(warehouse.groups()).isEqualTo(other.groups()).isEmpty();
  }

  @Test
  void crowdThatComesAndGoes_takesALinkAndGivesItBack() throws SQLException {
    warehouse.load(ads(40, CrowdedAds::other));
    warehouse.load(pair(0, 0));
    String linked = warehouse.groups();
    List<Ad> crowd = crowd(5, 0);

    warehouse.load(crowd);
    String crowded = warehouse.groups();
    warehouse.load(crowd.stream().map(ad -> ad.title("Facteur")).toList());

    assertThat(linked).isEqualTo("francetravail1 francetravail2");
    assertThat(crowded).isEmpty();
    assertThat(warehouse.groups()).isEqualTo(linked);
  }

  @Test
  void olderThanThought_hasItsSketchThoughItsTextIsGone() throws SQLException {
    warehouse.load(Ad.BAKER, Ad.BAKER.id("2"));
    String texts = "select string_agg(words || shingles::text, ' ' order by offer_id)";
    String sketched = warehouse.ask(texts + " from core.offer_sketch");
    // As of a source that gives no dates, which took them away long ago.
    warehouse.tell("update core.offer set published_at = null, description = ''");

    warehouse.load(
        GroupingWarehouse.START.minus(Duration.ofDays(90)), List.of(Ad.BAKER, Ad.BAKER.id("2")));

    assertThat(warehouse.ask("select string_agg(distinct description, ' ') from core.offer"))
        .isEmpty();
    assertThat(
            warehouse.ask(
                "select string_agg(distinct (date '1970-01-01' + day)::text, ' ') from core.offer_sketch"))
        .isEqualTo("2026-01-01");
    assertThat(warehouse.ask(texts + " from core.offer_sketch")).isEqualTo(sketched);
    assertThat(warehouse.groups()).isEqualTo("francetravail1 francetravail2");
  }

  @Test
  void keysOfBuildsBefore_areMadeThoseOfThisOne() throws SQLException {
    warehouse.load(market(60));
    String keys = warehouse.ask(KEYS);
    String outlines = warehouse.ask(OUTLINES);
    warehouse.tell(KEYS_AS_ARRAYS);
    String arrays = warehouse.ask(KEYS);
    warehouse.tell(
        """
        update core.offer_sketch
        set keys = array(
            select case
                when key = 0 then 0
                when place = 1 or place > 8 then (key & ~4095::bigint) | (offer_id * 97 & 4095)
                else key >> 12
            end
            from unnest(keys) with ordinality as u (key, place)
            order by place
        )
        """);
    assertThat(warehouse.ask(KEYS)).isNotEqualTo(arrays);
    // Which V15 took away.
    warehouse.tell("create table core.offer_block (key bigint, offer_id bigint)");

    warehouse.tell(Sql.resource("migrations/V13__offer_block_periods.sql"));
    assertThat(warehouse.ask(KEYS)).isEqualTo(arrays);
    warehouse.tell(Sql.resource("migrations/V16__keys_as_bytes.sql"));
    warehouse.tell(Sql.resource("migrations/V17__outline_as_text.sql"));

    assertThat(warehouse.ask(KEYS)).isEqualTo(keys);
    assertThat(warehouse.ask(OUTLINES)).isEqualTo(outlines).contains("\nboulanger\nfalse\nacme");
  }

  /** Few employers, titles and towns, so that blocks pass every limit on the way. */
  private static List<Ad> market(int count) {
    Random random = new Random(11);
    List<Ad> ads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] sources = {"francetravail", "adzuna", "wttj"};
      String[] titles = {"Boulanger", "Boulanger de nuit", "Pâtissier", "Boulanger senior"};
      String[] towns = {"35238", "35288", "29019", "35", ""};
      Ad ad =
          Ad.BAKER
              .source(sources[random.nextInt(3)])
              .id("" + i)
              .title(titles[random.nextInt(4)])
              .company(random.nextInt(5) == 0 ? "" : "acme" + random.nextInt(6))
              .town(towns[random.nextInt(5)])
              .day(random.nextInt(90))
              .text(Ad.text("theme" + random.nextInt(12), 90) + Ad.text("commun", 20));
      ads.add(ad.source().equals("adzuna") ? ad.cut() : ad);
    }
    return ads;
  }
}
