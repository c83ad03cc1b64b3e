package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.jobsanalytics.etl.pipeline.Retrieval;
import org.jobsanalytics.etl.pipeline.TruthScores;
import org.jobsanalytics.etl.pipeline.Web;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Misbehaviour;
import org.jobsanalytics.etl.simulator.SimulatedClock;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.simulator.TrueOffer;
import org.jobsanalytics.etl.warehouse.GroupMember;
import org.jobsanalytics.etl.warehouse.KnownOffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented market, collected over HTTP: the ads of one vacancy are counted once. */
final class CrossPostsIT {

  private static final Instant DAY = Instant.parse("2026-03-02T20:00:00Z");
  private static final Extract.Order QUARTER = new Extract.Order(60, false);

  @TempDir Path folder;

  @Test
  void adsOfOneVacancy_areOneAsTheTruthSays() throws SQLException {
    try (Simulator simulator =
            Simulator.start(
                Market.generate(new MarketSettings(5, 1_500, 30, DAY)),
                new SimulatedClock(DAY),
                Misbehaviour.none());
        Session session = session(SimulatedHome.of(simulator, folder))) {
      collect(session, simulator);

      List<KnownOffer> known = new ArrayList<>();
      List<Long> vacancies = new ArrayList<>();
      for (TrueOffer offer : simulator.truth().offers().toList()) {
        known.addAll(session.warehouse().offers().named(offer.source() + ":" + offer.externalId()));
        vacancies.add(offer.vacancy());
      }
      List<Offer> offers = known.stream().map(KnownOffer::offer).toList();
      assertThat(groups(known)).isEqualTo(TruthScores.groups(offers));
      Map<String, Retrieval> scores = TruthScores.of(offers, vacancies);
      Retrieval found = scores.remove(TruthScores.GROUPING);
      assertThat(found.precision().rate()).as(found.toString()).isGreaterThanOrEqualTo(0.95);
      assertThat(found.recall().rate()).as(found.toString()).isGreaterThanOrEqualTo(0.95);
      assertThat(scores).hasSize(4);
      scores.forEach((method, simple) -> assertThat(simple.f1()).as(method).isLessThan(0.85));
    }
  }

  private static Session session(SimulatedHome home) {
    StringWriter told = new StringWriter();
    return new Session(home.variables(), new PrintWriter(told), new PrintWriter(told));
  }

  private static void collect(Session session, Simulator simulator) throws SQLException {
    Web web = new Visits(session.settings()).web(new TickingClock(simulator.clock().instant()));
    List<Extracted> results =
        new ExtractStep(session, web, new NoProgress())
            .run(new ConfiguredSources(web).choose(List.of()), QUARTER);
    assertThat(results).allMatch(Extracted::isComplete).hasSize(Sources.all().size());
    assertThat(new LoadStep(session, new OutputForm()).run()).isZero();
  }

  /** The groups in the warehouse, each by its offers' keys. */
  private static Set<Set<OfferKey>> groups(List<KnownOffer> known) {
    return known.stream()
        .map(offer -> offer.vacancy().stream().map(GroupMember::key).collect(Collectors.toSet()))
        .filter(group -> !group.isEmpty())
        .collect(Collectors.toSet());
  }
}
