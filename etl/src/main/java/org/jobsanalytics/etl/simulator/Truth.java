package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Place.Precision;

/** What the simulator knows and the pipeline has to find out, at one time. */
public final class Truth {

  private final Market market;
  private final Instant now;
  private final Map<String, String> sites;

  Truth(Market market, Instant now, Map<String, String> sites) {
    this.market = market;
    this.now = now;
    this.sites = Map.copyOf(sites);
  }

  /** The ids of the ads that a source shows. */
  public SortedSet<String> shown(String source) {
    return ads(source).map(this::externalId).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ids of the ads that a source showed once and does not show now. */
  public SortedSet<String> withdrawn(String source) {
    return market.postings(Channel.of(source), now).stream()
        .filter(posting -> posting.isGone(now))
        .map(this::externalId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ads shown now and at {@code since} whose state differs, be it the date alone. */
  public SortedSet<String> changedSince(String source, Instant since) {
    return ads(source)
        .filter(ad -> ad.posting().at(since).filter(before -> !before.equals(ad)).isPresent())
        .map(this::externalId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ads shown now and at {@code since} that say something else now: not the date alone. */
  public SortedSet<String> revisedSince(String source, Instant since) {
    return ads(source)
        .filter(ad -> ad.posting().at(since).filter(before -> saysElse(before, ad)).isPresent())
        .map(this::externalId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean saysElse(Ad before, Ad now) {
    return !before.wording().equals(now.wording()) || !pay(before).equals(pay(now));
  }

  /** The ads shown now that were not at {@code since}, though they had been published before. */
  public SortedSet<String> reopenedSince(String source, Instant since) {
    return ads(source)
        .filter(ad -> ad.published().isBefore(since) && !ad.posting().isShown(since))
        .map(this::externalId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ads shown now that were published after {@code since}. */
  public SortedSet<String> newSince(String source, Instant since) {
    return ads(source)
        .filter(ad -> ad.published().isAfter(since))
        .map(this::externalId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The shown ads that repeat another shown ad of the same source word for word. */
  public SortedMap<String, String> copies(String source) {
    Map<String, Ad> shown = ads(source).collect(Collectors.toMap(Ad::id, ad -> ad));
    SortedMap<String, String> copies = new TreeMap<>();
    for (Ad ad : shown.values()) {
      Ad original = shown.get(ad.posting().copyOf());
      if (original != null && !saysElse(original, ad)) {
        copies.put(externalId(ad), original.id());
      }
    }
    return copies;
  }

  /** The vacancies that several shown ads are of, each with its {@code source:externalId}s. */
  public SortedMap<Long, List<String>> groups() {
    SortedMap<Long, List<String>> groups =
        offers()
            .collect(
                Collectors.groupingBy(
                    TrueOffer::vacancy,
                    TreeMap::new,
                    Collectors.mapping(
                        offer -> offer.source() + ":" + offer.externalId(), Collectors.toList())));
    groups.values().removeIf(group -> group.size() < 2);
    return groups;
  }

  /** Every ad shown, source by source, the newest first. */
  public Stream<TrueOffer> offers() {
    return Arrays.stream(Channel.values())
        .flatMap(channel -> ads(channel.source()))
        .map(this::offer);
  }

  private Stream<Ad> ads(String source) {
    return market.at(Channel.of(source), now).stream();
  }

  private String externalId(Ad ad) {
    return externalId(ad.posting());
  }

  private String externalId(Posting posting) {
    return switch (posting.channel()) {
      case WTTJ, GREENHOUSE, LEVER, SMARTRECRUITERS -> posting.board() + "/" + posting.externalId();
      case JOBPOSTING -> sites.get(posting.board()).replace("http://", "") + posting.externalId();
      case FRANCETRAVAIL, ADZUNA -> posting.externalId();
    };
  }

  private TrueOffer offer(Ad ad) {
    Wording wording = ad.wording();
    Town town = ad.vacancy().town();
    boolean department = wording.precision() == Precision.DEPARTMENT;
    boolean commune =
        wording.precision() == Precision.COMMUNE || (department && town.isDepartment());
    boolean region = wording.precision() == Precision.REGION && town.isRegionOfOneDepartment();
    boolean placed = commune || department || region;
    return new TrueOffer(
        ad.posting().channel().source(),
        externalId(ad),
        ad.vacancy().id(),
        ad.posting().copyOf(),
        wording.title(),
        wording.company(),
        placed ? Optional.of(town.department()) : Optional.empty(),
        commune ? Optional.of(town.code()) : Optional.empty(),
        wording.technologies(),
        contract(ad),
        wording.remote(),
        pay(ad),
        ad.posting().channel() == Channel.ADZUNA
            && AdzunaOffer.pay(ad).filter(AdzunaOffer.Shown::predicted).isPresent(),
        ad.published(),
        ad.updated());
  }

  /** France Travail has no code for an internship, and what its code says counts. */
  private static Contract contract(Ad ad) {
    boolean internship = ad.vacancy().contract() == Contract.STAGE;
    return internship && ad.posting().channel() == Channel.FRANCETRAVAIL
        ? Contract.CDD
        : ad.vacancy().contract();
  }

  private static Optional<Pay> pay(Ad ad) {
    return switch (ad.posting().channel()) {
      case FRANCETRAVAIL -> FranceTravailOffer.pay(ad).read();
      case ADZUNA -> AdzunaOffer.pay(ad).map(AdzunaOffer.Shown::read);
      case WTTJ -> PostingJson.pay(ad);
      case JOBPOSTING ->
          ad.posting().board().equals("rivage") ? Optional.empty() : PostingJson.pay(ad);
      case GREENHOUSE, LEVER, SMARTRECRUITERS -> Optional.empty();
    };
  }

  /** Writes a line of JSON for every ad shown. */
  public void writeTo(Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (TrueOffer offer : offers().toList()) {
        writer.write(line(offer).toString());
        writer.write('\n');
      }
    }
  }

  private static ObjectNode line(TrueOffer offer) {
    ObjectNode line = Json.object();
    line.put("source", offer.source()).put("externalId", offer.externalId());
    line.put("vacancy", offer.vacancy()).put("copyOf", offer.copyOf());
    line.put("title", offer.title());
    offer.company().ifPresent(name -> line.put("company", name));
    offer.department().ifPresent(code -> line.put("department", code));
    offer.commune().ifPresent(code -> line.put("commune", code));
    line.set("technologies", Json.texts(offer.technologies()));
    line.put("contract", offer.contract().name()).put("remote", offer.remote().name());
    offer
        .pay()
        .ifPresent(
            pay ->
                line.put("minEurPerYear", pay.minEurPerYear())
                    .put("maxEurPerYear", pay.maxEurPerYear())
                    .put("payPredicted", offer.payPredicted()));
    line.put("published", offer.published().toString());
    return line.put("updated", offer.updated().toString());
  }
}
