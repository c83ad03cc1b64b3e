package org.jobsanalytics.etl.simulator;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Place.Precision;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.SourceId;

/** A market's ads as offers at once, without pages and readers between: for benchmarks. */
public final class MarketOffers {

  private MarketOffers() {}

  /** What {@code channel} began to show from one instant until another. */
  public static Stream<Offer> of(Market market, Channel channel, Instant from, Instant until) {
    return market.postings(channel, until).stream()
        .filter(ad -> !ad.published().isBefore(from) && ad.published().isBefore(until))
        .flatMap(posting -> posting.at(posting.published()).stream())
        .map(MarketOffers::offer);
  }

  /** When the newest {@code count} ads begin, of all up to the end of the market's settings. */
  public static Instant newest(Market market, int count) {
    Instant end = market.settings().end();
    return Arrays.stream(Channel.values())
        .flatMap(channel -> market.postings(channel, end).stream())
        .map(Posting::published)
        .sorted(Comparator.reverseOrder())
        .skip(count - 1)
        .findFirst()
        .orElseThrow();
  }

  private static Offer offer(Ad ad) {
    Wording wording = ad.wording();
    String source = ad.posting().channel().source();
    return new Offer(
        new OfferKey(new SourceId(source), ad.id()),
        "",
        wording.title(),
        wording.description(),
        wording.company().map(MarketOffers::company),
        place(ad.vacancy().town(), wording.precision()),
        ad.vacancy().contract(),
        Remote.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(),
        Conditions.UNKNOWN,
        Optional.empty(),
        Optional.of(ad.published()),
        Optional.empty(),
        Optional.empty());
  }

  private static Company company(String name) {
    return new Company(Employer.slug(name).replace('-', ' '), name);
  }

  private static Place place(Town town, Precision precision) {
    boolean commune = precision == Precision.COMMUNE;
    return new Place(
        precision,
        commune || precision == Precision.DEPARTMENT
            ? Optional.of(town.department())
            : Optional.empty(),
        commune ? Optional.of(town.code()) : Optional.empty(),
        commune ? Optional.of(town.name()) : Optional.empty(),
        Optional.empty());
  }
}
