package org.jobsanalytics.etl.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GroupingTest {

  private static Set<Set<String>> groups(List<Ad> ads) {
    List<Sketch> sketches = ads.stream().map(Ad::sketch).toList();
    Set<Set<String>> groups = new HashSet<>();
    for (List<Integer> group : Grouping.of(sketches)) {
      Set<String> ids = new HashSet<>();
      group.forEach(member -> ids.add(ads.get(member).id()));
      groups.add(ids);
    }
    return groups;
  }

  private static List<Ad> ads(int count, IntFunction<Ad> ad) {
    return IntStream.range(0, count).mapToObj(ad).toList();
  }

  @Test
  void cutCopyOnAnotherSource_isTheSameVacancy() {
    Ad copy = Ad.BAKER.id("2").source("adzuna").company("dupain nord").town("35").cut();

    assertThat(groups(List.of(Ad.BAKER, copy))).containsExactly(Set.of("1", "2"));
  }

  @Test
  void introductionHereAndBodyThere_isTheSameVacancyByItsFacts() {
    Ad whole = Ad.BAKER.source("wttj");
    Ad copy = Ad.BAKER.id("2").source("adzuna").text(Ad.text("maison", 60)).cut();

    assertThat(groups(List.of(whole, copy))).containsExactly(Set.of("1", "2"));
  }

  @Test
  void sixtyDaysApart_isTheSameVacancyAndSixtyOneIsNot() {
    assertThat(groups(List.of(Ad.BAKER, Ad.BAKER.id("2").day(60)))).hasSize(1);
    assertThat(groups(List.of(Ad.BAKER, Ad.BAKER.id("2").day(61)))).isEmpty();
  }

  @Test
  void postedAnewEveryQuarterOfTenYears_isAVacancyEachTime() {
    List<Ad> ads = new ArrayList<>();
    Set<Set<String>> quarters = new HashSet<>();
    for (int quarter = 0; quarter < 40; quarter++) {
      Ad whole = Ad.BAKER.id("board" + quarter).source("wttj").day(90 * quarter);
      ads.add(whole);
      ads.add(whole.id("copy" + quarter).source("adzuna").text(Ad.text("maison", 60)).cut());
      quarters.add(Set.of("board" + quarter, "copy" + quarter));
    }

    assertThat(groups(ads)).isEqualTo(quarters);
  }

  @Test
  void sameTextInFiftyTowns_isFiftyVacancies() {
    List<Ad> ads = ads(50, town -> Ad.BAKER.id("" + town).town(String.valueOf(35_001 + town)));

    assertThat(groups(ads)).isEmpty();
  }

  @Test
  void oneAgencysTemplateForAThousandClients_isAThousandVacancies() {
    List<Ad> ads =
        ads(
            1_000,
            client ->
                Ad.BAKER
                    .id("" + client)
                    .day(client % 30)
                    .text(Ad.text("modele", 150) + " pour le client " + client + " de la ville"));

    assertThat(groups(ads)).isEmpty();
  }

  @Test
  void oneTemplateUnderAThousandNames_isAThousandVacancies() {
    List<Ad> ads =
        ads(
            1_000,
            client ->
                Ad.BAKER
                    .id("" + client)
                    .company(client % 3 == 0 ? "" : "client" + client)
                    .text(Ad.text("modele", 150) + " pour le client " + client + " de la ville"));

    assertThat(groups(ads)).isEmpty();
  }

  @Test
  void hub_joinsNoTwoTowns() {
    Ad hub = Ad.BAKER.id("hub").town("");
    List<Ad> ads = List.of(hub, Ad.BAKER.id("rennes"), Ad.BAKER.id("brest").town("29019").day(1));

    assertThat(groups(ads)).containsExactly(Set.of("hub", "rennes"));
  }

  @Test
  void hubWithoutName_joinsNoTwoEmployers() {
    Ad hub = Ad.BAKER.id("hub").company("").text(Ad.text("a", 60) + Ad.text("b", 60));
    List<Ad> ads =
        List.of(
            hub,
            Ad.BAKER.id("one").company("acme").text(Ad.text("a", 60)),
            Ad.BAKER.id("other").company("zenith").text(Ad.text("b", 60)));

    assertThat(groups(ads)).hasSize(1).allSatisfy(group -> assertThat(group).hasSize(2));
  }

  @Test
  void titlesThatSayNothing_areNoReason() {
    List<Ad> ads =
        ads(30, ad -> Ad.BAKER.id("" + ad).title("H/F").text(Ad.text("texte" + ad + "x", 80)));

    assertThat(groups(ads)).isEmpty();
  }

  @Test
  void noText_isNoReason() {
    assertThat(groups(List.of(Ad.BAKER.text(""), Ad.BAKER.id("2").text("")))).isEmpty();
  }

  @Test
  void orderOfOffers_changesNothing() {
    List<Ad> ads = new ArrayList<>();
    for (int ad = 0; ad < 60; ad++) {
      Ad one = Ad.BAKER.id("" + ad).day(ad % 40).company(ad % 4 == 0 ? "" : "acme" + ad % 3);
      ads.add(ad % 5 == 0 ? one.town("") : one.town(String.valueOf(35_001 + ad % 7)));
    }
    Set<Set<String>> expected = groups(ads);

    Collections.shuffle(ads, new Random(4));

    assertThat(expected).isNotEmpty();
    assertThat(groups(ads)).isEqualTo(expected);
  }
}
