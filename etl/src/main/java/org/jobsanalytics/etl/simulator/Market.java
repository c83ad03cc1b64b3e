package org.jobsanalytics.etl.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented French labour market: equal settings give equal ads. It goes on after the last day of
 * its settings for as long as one asks.
 */
public final class Market {

  // A week's share of each weekday, Monday first: few advertise on Sundays.
  private static final double[] WEEK = {1.25, 1.3, 1.25, 1.2, 1.1, 0.5, 0.4};

  // How often a vacancy differs from the one before it on its source by a word or a town alone.
  private static final double SISTERS = 0.03;

  private static final int MOST_DAYS = 7_320;
  private static final Weights<Channel> CHANNELS =
      new Weights<>(Arrays.asList(Channel.values()), Channel::share);

  private final MarketSettings settings;
  private final Employers employers;
  private final VacancyMaker vacancies;
  private final PostingMaker ads;
  private final Map<Channel, Vacancy> newest = new EnumMap<>(Channel.class);
  private final Map<Channel, List<Posting>> postings = new EnumMap<>(Channel.class);
  private int days;
  private double due;
  private long made;
  private long vacancyNumber;

  private Market(MarketSettings settings) {
    this.settings = settings;
    this.employers = new Employers(settings);
    this.vacancies = new VacancyMaker(settings.seed());
    this.ads = new PostingMaker(settings.seed(), employers);
    for (Channel channel : Channel.values()) {
      postings.put(channel, new ArrayList<>());
    }
  }

  /** Generates the days of the settings. */
  public static Market generate(MarketSettings settings) {
    Market market = new Market(settings);
    market.goOnTo(settings.end());
    return market;
  }

  public MarketSettings settings() {
    return settings;
  }

  Employers employers() {
    return employers;
  }

  /** What {@code channel} shows at {@code instant}, the newest first. */
  List<Ad> at(Channel channel, Instant instant) {
    return postings(channel, instant).stream()
        .flatMap(posting -> posting.at(instant).stream())
        .sorted(Comparator.comparing(Ad::published).reversed().thenComparing(Ad::id))
        .toList();
  }

  /** All that {@code channel} has shown up to {@code instant}, gone ads included. */
  synchronized List<Posting> postings(Channel channel, Instant instant) {
    goOnTo(instant);
    return postings.get(channel).stream()
        .filter(posting -> !posting.published().isAfter(instant))
        .toList();
  }

  private synchronized void goOnTo(Instant instant) {
    while (settings.start().plus(Duration.ofDays(days)).isBefore(instant)) {
      if (days >= MOST_DAYS) {
        throw new IllegalArgumentException("a market lasts " + MOST_DAYS + " days at most");
      }
      makeDay();
    }
  }

  private void makeDay() {
    Instant start = settings.start().plus(Duration.ofDays(days));
    int weekday = start.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() - 1;
    due += (double) settings.offers() / settings.days() * WEEK[weekday];
    days++;
    while (made < Math.round(due)) {
      makeVacancy(start);
    }
  }

  private void makeVacancy(Instant day) {
    long id = vacancyNumber++;
    Dice dice = Dice.of(settings.seed(), 4, id);
    Channel first = CHANNELS.one(dice);
    // Offices write their ads between seven and nineteen o'clock.
    Instant opened = day.plusSeconds(7 * 3_600 + dice.between(0, 12 * 3_600 - 1));
    Vacancy vacancy = vacancies.make(id, employers.one(first, dice), opened);
    Optional<Vacancy> before = Optional.ofNullable(newest.put(first, vacancy));
    if (before.isPresent() && Dice.of(settings.seed(), 6, id).chance(SISTERS)) {
      vacancy = vacancies.sister(before.get(), id, opened);
    }
    for (Posting posting : ads.postings(vacancy, first)) {
      postings.get(posting.channel()).add(posting);
      made++;
    }
  }
}
