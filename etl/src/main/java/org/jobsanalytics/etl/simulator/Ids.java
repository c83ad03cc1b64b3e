package org.jobsanalytics.etl.simulator;

import java.util.Locale;
import java.util.UUID;

/** Gives an ad the id its source would give; different numbers give different ids. */
final class Ids {

  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final long PRIME = 7_919;

  private Ids() {}

  /** The id of the ad with the running {@code number}. */
  static String of(Channel channel, long number, Vacancy vacancy, Dice dice) {
    return switch (channel) {
      case FRANCETRAVAIL -> dice.chance(0.35) ? own(number) : partner(number);
      case ADZUNA -> String.valueOf(5_500_000_000L + number * 37);
      case WTTJ ->
          slug(vacancy) + "_" + Long.toString(number + 40_000, 36).toUpperCase(Locale.ROOT);
      case JOBPOSTING -> "/offres/" + (10_000 + number) + "-" + slug(vacancy);
      case GREENHOUSE -> String.valueOf(4_000_000_000L + number * 13);
      case LEVER ->
          new UUID(dice.number(), (dice.number() & 0x0FFFFFFFFFFFFFFFL) | Long.MIN_VALUE)
              .toString();
      case SMARTRECRUITERS -> "743999" + String.format(Locale.ROOT, "%09d", number * 17);
    };
  }

  /** Three digits and four letters: the service's own ads. */
  private static String own(long number) {
    long mixed = number * PRIME % 160_000;
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      letters.append(LETTERS.charAt((int) (mixed % 20)));
      mixed /= 20;
    }
    return String.format(Locale.ROOT, "%03d", 190 + number / 160_000) + letters;
  }

  /** Seven digits: the partners' ads. */
  private static String partner(long number) {
    return String.valueOf(1_000_000 + number * PRIME % 8_999_993);
  }

  private static String slug(Vacancy vacancy) {
    return Employer.slug(vacancy.title()) + "_" + Employer.slug(vacancy.town().name());
  }
}
