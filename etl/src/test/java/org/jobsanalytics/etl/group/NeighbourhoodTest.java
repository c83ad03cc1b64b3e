package org.jobsanalytics.etl.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NeighbourhoodTest {

  @Test
  void sizesTakenForSmaller_giveAllLinksAndMoreThatDoNotHold() {
    List<Sketch> offers = crowdedMarket();
    Neighbourhood all = Neighbourhood.all(offers);

    List<Link> found = new Neighbourhood(offers, key -> 1).links();

    assertThat(found).hasSizeGreaterThan(all.links().size());
    assertThat(found.stream().filter(all::holds))
        .containsExactlyInAnyOrderElementsOf(all.links())
        .isNotEmpty();
  }

  @Test
  void links_areInTheSameOrderEachTime() {
    List<Sketch> offers = crowdedMarket();

    assertThat(Neighbourhood.all(offers).links()).isEqualTo(Neighbourhood.all(offers).links());
  }

  @Test
  void sketchOfAnotherDay_isTheOneThatTheOfferWouldHave() {
    Instant day70 = Instant.parse("2026-01-05T08:00:00Z").plus(70, ChronoUnit.DAYS);

    assertThat(Ad.BAKER.sketch().metAt(day70)).isEqualTo(Ad.BAKER.day(70).sketch());
    assertThat(Ad.BAKER.sketch().metAt(day70)).isNotEqualTo(Ad.BAKER.sketch());
  }

  /** Few employers, titles and texts, so that blocks are on both sides of every limit. */
  static List<Sketch> crowdedMarket() {
    Random random = new Random(5);
    List<Sketch> offers = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Ad ad =
          Ad.BAKER
              .id("" + i)
              .source(random.nextInt(3) == 0 ? "adzuna" : "wttj")
              .company("acme" + random.nextInt(20))
              .title(random.nextInt(3) == 0 ? "Boulanger" : "Boulanger " + random.nextInt(9) + "x")
              .town(random.nextBoolean() ? "35238" : "29019")
              .day(random.nextInt(120))
              .text(Ad.text("theme" + random.nextInt(60), 90) + Ad.text("commun", 30));
      offers.add((random.nextInt(4) == 0 ? ad.cut() : ad).sketch());
    }
    return offers;
  }
}
