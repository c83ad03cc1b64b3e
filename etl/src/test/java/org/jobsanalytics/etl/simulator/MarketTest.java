package org.jobsanalytics.etl.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Place.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final MarketSettings SETTINGS = MarketSettings.of(42, NOW);
  private static final Market MARKET = Market.generate(SETTINGS);
  private static final Map<String, String> SITES =
      Map.of(
          "nord",
          "http://127.0.0.1:1",
          "atlas",
          "http://127.0.0.1:2",
          "rivage",
          "http://127.0.0.1:3");

  @TempDir Path folder;

  private static Stream<Posting> all(Instant at) {
    return Arrays.stream(Channel.values())
        .flatMap(channel -> MARKET.postings(channel, at).stream());
  }

  private static double share(Predicate<Ad> predicate) {
    List<Ad> ads = MARKET.at(Channel.FRANCETRAVAIL, NOW);
    return (double) ads.stream().filter(predicate).count() / ads.size();
  }

  private static double longitude(Ad ad) {
    return FranceTravailOffer.of(ad).path("lieuTravail").path("longitude").asDouble();
  }

  @Test
  void truth_ofEqualSettings_hasEqualBytes() throws IOException {
    Path one = folder.resolve("one.jsonl");
    Path two = folder.resolve("two.jsonl");

    new Truth(MARKET, NOW, SITES).writeTo(one);
    new Truth(Market.generate(SETTINGS), NOW, SITES).writeTo(two);

    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    assertThat(Files.size(one)).isGreaterThan(1_000_000);
  }

  @Test
  void market_hasAboutAsManyAdsAsAsked() {
    assertThat(all(NOW).count()).isBetween(19_000L, 21_000L);
  }

  @Test
  void ids_areUniqueInASource() {
    for (Channel channel : Channel.values()) {
      List<Posting> postings = MARKET.postings(channel, NOW);

      assertThat(postings.stream().map(p -> p.board() + "/" + p.externalId()).distinct())
          .as(channel.source())
          .hasSameSizeAs(postings);
    }
  }

  @Test
  void sources_haveTheirShares() {
    double all = all(NOW).count();

    assertThat(MARKET.postings(Channel.FRANCETRAVAIL, NOW).size() / all)
        .isCloseTo(0.55, within(0.05));
    assertThat(MARKET.postings(Channel.ADZUNA, NOW).size() / all).isCloseTo(0.20, within(0.03));
    assertThat(MARKET.postings(Channel.WTTJ, NOW).size() / all).isCloseTo(0.12, within(0.03));
  }

  @Test
  void oddities_comeAtTheirMeasuredRates() {
    assertThat(share(ad -> ad.wording().company().isEmpty())).isCloseTo(0.40, within(0.02));
    assertThat(share(ad -> !FranceTravailOffer.pay(ad).label().isEmpty()))
        .isCloseTo(0.38, within(0.02));
    assertThat(share(ad -> ad.wording().precision() == Precision.COUNTRY))
        .isCloseTo(0.14, within(0.02));
    assertThat(share(ad -> FranceTravailOffer.of(ad).toString().contains("&eacute;")))
        .isCloseTo(0.08, within(0.015));
    assertThat(share(ad -> Math.abs(longitude(ad) - 46) < 6)).isCloseTo(0.008, within(0.006));
  }

  @Test
  void day_bringsNewChangedAndGoneAds() {
    Truth after = new Truth(MARKET, NOW.plus(Duration.ofDays(1)), SITES);
    Truth before = new Truth(MARKET, NOW, SITES);

    TreeSet<String> shown = new TreeSet<>(before.shown("francetravail"));
    shown.removeAll(after.withdrawn("francetravail"));
    shown.addAll(after.newSince("francetravail", NOW));
    shown.addAll(after.reopenedSince("francetravail", NOW));

    assertThat(after.shown("francetravail")).isEqualTo(shown);
    assertThat(after.newSince("francetravail", NOW)).hasSizeBetween(30, 300);
    assertThat(after.changedSince("francetravail", NOW)).isNotEmpty();
    assertThat(before.groups()).hasSizeGreaterThan(500);
    assertThat(before.copies("francetravail")).hasSizeGreaterThan(200);
  }
}
