package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jobsanalytics.etl.group.Ad;
import org.jobsanalytics.etl.model.Department;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers of one vacancy are one group, whenever and in whichever order they come. */
final class OfferGroupIT {

  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

  private static final String GROUPS =
      """
      select coalesce(string_agg(words, ' / ' order by words collate "C"), '')
      from (
          select string_agg(source || external_id, ' ' order by source || external_id collate "C")
              as words
          from core.offer_group_member
          join core.offer using (offer_id)
          group by group_id
      ) g
      """;

  private static final String KEYS =
      """
      select md5(string_agg(offer_id || keys::text, ' ' order by offer_id)) || (
          select md5(string_agg(key || ' ' || offer_id, ' ' order by key, offer_id))
          from core.offer_block)
      from core.offer_sketch
      """;

  private Warehouse warehouse;
  private int runs;

  @BeforeEach
  void open() throws SQLException {
    warehouse = empty();
  }

  private static Warehouse empty() throws SQLException {
    Warehouse warehouse = TestServer.warehouse();
    List<Department> departments =
        List.of(
            new Department("35", "Ille-et-Vilaine", "Bretagne", Optional.empty()),
            new Department("29", "Finistère", "Bretagne", Optional.empty()));
    warehouse.publish(departments, List.of());
    return warehouse;
  }

  /** Loads the ads, a run a source, each an hour after the one before. */
  private void load(Warehouse into, List<Ad> ads) throws SQLException {
    load(into, START.plus(Duration.ofHours(runs)), ads);
  }

  private void load(Warehouse into, Instant at, List<Ad> ads) throws SQLException {
    for (String source : new TreeSet<>(ads.stream().map(Ad::source).toList())) {
      runs++;
      RunRecord run = RunRecord.ofImport(RunId.at(at, runs), new SourceId(source), at);
      PagePointer page = new PagePointer("raw/run" + runs, 1);
      try (SourceLoad load = into.load(run)) {
        int offset = 0;
        for (Ad ad : ads) {
          if (ad.source().equals(source)) {
            load.accept(
                new OfferPointer(page, offset++, at), new Outcome.Accepted(ad.offer(), List.of()));
          }
        }
        load.finish(new Ledger.Pages(1, 1, 0, 0));
      }
    }
  }

  private void load(Ad... ads) throws SQLException {
    load(warehouse, List.of(ads));
  }

  private static String ask(Warehouse warehouse, String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? String.valueOf(answer.getString(1)) : "nothing";
    }
  }

  private String ask(String question) throws SQLException {
    return ask(warehouse, question);
  }

  @Test
  void copyThatComesLater_joinsTheOfferThatIsThere() throws SQLException {
    load(Ad.BAKER);
    load(Ad.BAKER.id("2").source("adzuna").cut());

    assertThat(ask(GROUPS)).isEqualTo("adzuna2 francetravail1");
    assertThat(ask("select reason from core.offer_group_member limit 1"))
        .isEqualTo(
            "same employer, same title, same town, same day, 100 % of the shorter text in the"
                + " longer");
  }

  @Test
  void group_keepsItsIdWhileItHasAnOfferInCommon() throws SQLException {
    load(Ad.BAKER, Ad.BAKER.id("2"));
    String id = ask("select group_id from core.offer_group");

    load(Ad.BAKER.id("3"));
    load(Ad.BAKER.id("1").title("Pâtissier en chef"));

    assertThat(ask(GROUPS)).isEqualTo("francetravail2 francetravail3");
    assertThat(ask("select group_id from core.offer_group")).isEqualTo(id);
  }

  @Test
  void offerThatIsAloneAgain_isInNoGroup() throws SQLException {
    load(Ad.BAKER, Ad.BAKER.id("2"));

    load(Ad.BAKER.id("2").town("29019"));

    assertThat(ask("select count(*) from core.offer_group")).isEqualTo("0");
    assertThat(ask("select count(*) from mart.vacancy")).isEqualTo("2");
  }

  @Test
  void vacancy_hasTheBestOfItsOffers() throws SQLException {
    Ad own = Ad.BAKER.source("greenhouse").town("").text(Ad.text("pain", 100));
    Ad copy = Ad.BAKER.id("2").source("adzuna").town("35238").cut();
    load(own, copy, Ad.BAKER.id("3").company("").town("35"));

    assertThat(ask("select count(*) from mart.vacancy")).isEqualTo("1");
    assertThat(
            ask(
                """
                select concat_ws(' ', ads, source, external_id, commune_code, company,
                    array_to_string(sources, '+'))
                from mart.vacancy
                """))
        .isEqualTo("3 greenhouse 1 35238 dupain adzuna+francetravail+greenhouse");
    assertThat(ask("select count(distinct vacancy_id) from mart.offer")).isEqualTo("1");
  }

  @Test
  void vacancy_saysWhatTheOfferThatStandsForAllLeavesOut() throws SQLException {
    load(Ad.BAKER.source("greenhouse"), Ad.BAKER.source("adzuna"), Ad.BAKER);
    say("greenhouse", "contract = 'UNKNOWN', remote = 'NONE', experience_min_years = null");
    say("adzuna", "contract = 'CDD', remote = 'FULL', experience_min_years = null");
    say("francetravail", "contract = 'CDI', remote = 'UNKNOWN', experience_min_years = 2");

    assertThat(
            ask(
                """
                select concat_ws(' ', source, contract, remote, experience_min_years::integer)
                from mart.vacancy
                """))
        .isEqualTo("greenhouse CDI NONE 2");
  }

  private void say(String source, String facts) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("update core.offer set " + facts + " where source = '" + source + "'");
    }
  }

  @Test
  void anyOrder_givesTheSameGroups() throws SQLException {
    List<Ad> ads = market(240);
    load(warehouse, ads);
    String atOnce = ask(GROUPS);

    Collections.shuffle(ads, new Random(7));
    Warehouse other = empty();
    for (int from = 0; from < ads.size(); from += 40) {
      load(other, ads.subList(from, from + 40));
    }

    assertThat(atOnce.split(" / ", -1)).hasSizeGreaterThan(20);
    assertThat(ask(other, GROUPS)).isEqualTo(atOnce);
  }

  @Test
  void crowdInTheNextSixtyDays_countsWheneverItComes() throws SQLException {
    List<Ad> alike =
        List.of(Ad.BAKER, Ad.BAKER.id("2").text(Ad.text("pain", 96) + Ad.text("autre", 24)));
    List<Ad> crowd = new ArrayList<>();
    for (int ad = 0; ad < 5; ad++) {
      crowd.add(Ad.BAKER.id("crowd" + ad).day(2).text(Ad.text("foule" + ad + "x", 120)));
    }
    load(warehouse, alike);
    assertThat(ask(GROUPS)).isEqualTo("francetravail1 francetravail2");

    load(warehouse, crowd);
    Warehouse other = empty();
    load(other, crowd);
    load(other, alike);

    assertThat(ask("select count(distinct keys[1]) from core.offer_sketch")).isEqualTo("2");
    assertThat(ask(GROUPS)).isEqualTo(ask(other, GROUPS)).isEmpty();
  }

  @Test
  void crowdThatComesAndGoes_takesALinkAndGivesItBack() throws SQLException {
    List<Ad> others = new ArrayList<>();
    for (int ad = 0; ad < 40; ad++) {
      others.add(Ad.BAKER.id("other" + ad).company("a" + ad).title("Metier" + ad).town("29"));
    }
    load(warehouse, others);
    load(Ad.BAKER, Ad.BAKER.id("2").text(Ad.text("pain", 96) + Ad.text("autre", 24)));
    String linked = ask(GROUPS);
    List<Ad> crowd = new ArrayList<>();
    for (int ad = 0; ad < 5; ad++) {
      crowd.add(Ad.BAKER.id("crowd" + ad).text(Ad.text("foule" + ad + "x", 120)));
    }

    load(warehouse, crowd);
    String crowded = ask(GROUPS);
    load(warehouse, crowd.stream().map(ad -> ad.title("Facteur")).toList());

    assertThat(linked).isEqualTo("francetravail1 francetravail2");
    assertThat(crowded).isEmpty();
    assertThat(ask(GROUPS)).isEqualTo(linked);
  }

  @Test
  void olderThanThought_hasItsSketchThoughItsTextIsGone() throws SQLException {
    load(Ad.BAKER, Ad.BAKER.id("2"));
    String texts = "select string_agg(words || shingles::text, ' ' order by offer_id)";
    String sketched = ask(texts + " from core.offer_sketch");
    // As of a source that gives no dates, which took them away long ago.
    tell("update core.offer set published_at = null, description = ''");

    load(warehouse, START.minus(Duration.ofDays(90)), List.of(Ad.BAKER, Ad.BAKER.id("2")));

    assertThat(ask("select string_agg(distinct description, ' ') from core.offer")).isEmpty();
    assertThat(
            ask(
                "select string_agg(distinct (date '1970-01-01' + day)::text, ' ') from core.offer_sketch"))
        .isEqualTo("2026-01-01");
    assertThat(ask(texts + " from core.offer_sketch")).isEqualTo(sketched);
    assertThat(ask(GROUPS)).isEqualTo("francetravail1 francetravail2");
  }

  @Test
  void keysOfTheBuildBefore_areMadeThoseOfThisOne() throws SQLException {
    load(warehouse, market(60));
    String keys = ask(KEYS);
    tell(
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
    assertThat(ask(KEYS)).isNotEqualTo(keys);

    tell(Sql.resource("migrations/V13__offer_block_periods.sql"));

    assertThat(ask(KEYS)).isEqualTo(keys);
  }

  private void tell(String statements) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
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
