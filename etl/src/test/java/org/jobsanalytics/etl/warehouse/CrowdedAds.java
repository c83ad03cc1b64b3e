package org.jobsanalytics.etl.warehouse;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.group.Ad;

/** Two ads that are one vacancy, and what stands about them. */
final class CrowdedAds {

  private CrowdedAds() {}

  static List<Ad> ads(int count, IntFunction<Ad> ad) {
    return IntStream.range(0, count).mapToObj(ad).toList();
  }

  /** Two that are one vacancy unless their employer has a crowd of such ads. */
  static List<Ad> pair(int day, int otherDay) {
    Ad other = Ad.BAKER.id("2").text(Ad.text("pain", 96) + Ad.text("autre", 24));
    return List.of(Ad.BAKER.day(day), other.day(otherDay));
  }

  /** Ads of the same employer, title and town, each with a text of its own. */
  static List<Ad> crowd(int count, int day) {
    return ads(
        count, ad -> Ad.BAKER.id("crowd" + ad).day(day).text(Ad.text("foule" + ad + "x", 120)));
  }

  /** One that has nothing in common with any other, the one of another number included. */
  static Ad other(int number) {
    return Ad.BAKER
        .id("other" + number)
        .title("Metier m" + number + "x")
        .company("e" + number + "x")
        .town(String.valueOf(29_001 + number))
        .day(number % 130)
        .text(Ad.text("seul" + number + "x", 60));
  }
}
