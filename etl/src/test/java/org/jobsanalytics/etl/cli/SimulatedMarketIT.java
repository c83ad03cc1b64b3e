package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.jobsanalytics.etl.pipeline.Web;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Misbehaviour;
import org.jobsanalytics.etl.simulator.SimulatedClock;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.simulator.TrueOffer;
import org.jobsanalytics.etl.simulator.Truth;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two days of an invented market, collected over HTTP: the warehouse holds what is true there. */
final class SimulatedMarketIT {

  private static final Instant FIRST_DAY = Instant.parse("2026-03-02T20:00:00Z");
  private static final Extract.Order QUARTER = new Extract.Order(60, false);

  private static final String TECHNOLOGIES =
      """
      coalesce((
        select string_agg(technology, ',' order by technology collate "C")
        from mart.offer_technology t
        where t.offer_id = o.offer_id), '')
      """;

  @TempDir Path folder;
  private Simulator simulator;
  private Session session;
  private final StringWriter told = new StringWriter();

  @BeforeEach
  void open() {
    simulator =
        Simulator.start(
            Market.generate(new MarketSettings(5, 1_500, 30, FIRST_DAY)),
            new SimulatedClock(FIRST_DAY),
            Misbehaviour.none());
    WarehouseAddress.Server server = TestServer.migratedDatabase();
    Map<String, String> variables = new HashMap<>(simulator.variables());
    variables.put("JOBS_SIMULATED", "true");
    variables.put("JOBS_LAKE", folder.toString());
    variables.put(
        "JOBS_WAREHOUSE",
        server
            .jdbcUrl()
            .replace(
                "jdbc:postgresql://",
                "postgresql://" + server.user().get() + ":" + server.password().get() + "@"));
    session = new Session(variables, new PrintWriter(told, true), new PrintWriter(told, true));
  }

  @AfterEach
  void close() {
    session.close();
    simulator.close();
  }

  @Test
  void firstDay_everySourcesOffersAreThere() throws SQLException {
    collect();

    Truth truth = simulator.truth();
    for (JobSource source : Sources.all()) {
      String name = source.id().value();
      assertThat(ids("source = '" + name + "'")).as(name).isEqualTo(truth.shown(name)).isNotEmpty();
    }
    assertThat(ask("select bool_and(simulated)::text || count(*) from mart.source"))
        .isEqualTo("true7");
  }

  @Test
  void firstDay_factsAreThoseOfTheTruth() throws SQLException {
    collect();

    Map<String, String> found = facts(session, "''");
    List<String> wrong = new ArrayList<>();
    simulator
        .truth()
        .offers()
        .filter(offer -> !facts(offer).equals(found.get(key(offer))))
        .forEach(
            offer -> wrong.add(key(offer) + ": " + facts(offer) + " " + found.get(key(offer))));
    assertThat(wrong).isEmpty();
  }

  /** A text now and then lacks what would tell a homonym (SAS) apart, a cut one above all. */
  @Test
  void firstDay_technologiesAreThoseOfTheTruthButForFewHomonyms() throws SQLException {
    collect();

    Map<String, String> found = facts(session, TECHNOLOGIES);
    List<String> wrong = new ArrayList<>();
    simulator
        .truth()
        .offers()
        .filter(
            offer ->
                !found
                    .get(key(offer))
                    .endsWith(" " + String.join(",", new TreeSet<>(offer.technologies()))))
        .forEach(offer -> wrong.add(key(offer) + ": " + offer.technologies()));
    assertThat(wrong).as("of " + found.size()).hasSizeLessThan(found.size() / 200);
  }

  @Test
  void firstDay_wordForWordCopiesOfASourceAreAsManyAsInTruth() throws SQLException {
    collect();

    for (String source : List.of("francetravail", "adzuna")) {
      assertThat(
              ask(
                  """
                  select coalesce(sum(ads - 1), 0)
                  from (
                    select count(*) as ads
                    from core.offer
                    where source = '%s'
                    group by title, description, company_name, location_id, salary_text
                  ) same
                  """
                      .formatted(source)))
          .as(source)
          .isEqualTo(Integer.toString(simulator.truth().copies(source).size()));
    }
  }

  @Test
  void secondDay_whatIsNewOrChangedAndNothingElse() throws SQLException {
    collect();
    simulator.advance(Duration.ofDays(1));

    String run = collect();

    Truth truth = simulator.truth();
    for (JobSource source : Sources.all()) {
      String name = source.id().value();
      String written = "source = '" + name + "' and run_id = '" + run + "'";
      SortedSet<String> first = new TreeSet<>(truth.newSince(name, FIRST_DAY));
      first.addAll(truth.reopenedSince(name, FIRST_DAY));
      first.removeAll(ids("source = '" + name + "' and first_seen < '2026-03-03T12:00:00Z'"));
      assertThat(ids(written + " and first_seen > '2026-03-03T12:00:00Z'"))
          .as("new at " + name)
          .isEqualTo(first);
      assertThat(ids(written + " and first_seen < '2026-03-03T12:00:00Z'"))
          .as("updated at " + name)
          .isEqualTo(truth.revisedSince(name, FIRST_DAY));
    }
  }

  /** What came and went between two crawls nobody can know of. */
  @Test
  void laterDays_whatWasWithdrawnIsClosedAndWhatCameBackIsOpen() throws SQLException {
    collect();
    for (int days = 5; days <= 15; days += 5) {
      Map<String, SortedSet<String>> closedBefore = closedOfEverySource();
      simulator.advance(Duration.ofDays(5));

      String run = collect();

      Truth truth = simulator.truth();
      for (JobSource source : Sources.all()) {
        String name = source.id().value();
        SortedSet<String> withdrawn = truth.withdrawn(name);
        withdrawn.retainAll(ids("source = '" + name + "'"));
        assertThat(closed(name)).as("closed at " + name + " after " + days).isEqualTo(withdrawn);
        SortedSet<String> back = closedBefore.get(name);
        back.retainAll(truth.shown(name));
        assertThat(
                ask(
                    """
                    select offers_reopened + offers_relisted
                    from ops.run_source
                    where source = '%s' and run_id = '%s'
                    """
                        .formatted(name, run)))
            .as("reopened at " + name + " after " + days)
            .isEqualTo(Integer.toString(back.size()));
      }
    }
    assertThat(ask("select count(*) > 0 from core.offer_absence")).isEqualTo("t");
    assertThat(ask("select count(distinct source) from core.offer where closed_at is not null"))
        .isEqualTo("7");
  }

  private Map<String, SortedSet<String>> closedOfEverySource() throws SQLException {
    Map<String, SortedSet<String>> closed = new TreeMap<>();
    for (JobSource source : Sources.all()) {
      closed.put(source.id().value(), closed(source.id().value()));
    }
    return closed;
  }

  private SortedSet<String> closed(String source) throws SQLException {
    return ids("source = '" + source + "' and closed_at is not null");
  }

  @Test
  void sameDayAgain_onlyTheOverlapIsReadAndNothingChanges() throws SQLException {
    collect();
    long before = count("ops.run_source");
    simulator.advance(Duration.ofMinutes(5));

    String run = collect();

    assertThat(count("ops.run_source")).isEqualTo(2 * before);
    assertThat(
            ask(
                "select sum(offers_updated + offers_new) from ops.run_source where run_id = '"
                    + run
                    + "'"))
        .isEqualTo("0");
    assertThat(
            Integer.parseInt(
                ask(
                    """
                    select offers_read
                    from ops.run_source
                    where source = 'francetravail' and run_id = '%s'
                    """
                        .formatted(run))))
        .isLessThan(simulator.truth().shown("francetravail").size() / 4);
  }

  /** Extracts and loads everything; returns the run. */
  private String collect() throws SQLException {
    Web web = new Visits(session.settings()).web(new TickingClock(simulator.clock().instant()));
    List<Extracted> results =
        new ExtractStep(session, web, new NoProgress())
            .run(new ConfiguredSources(web).choose(List.of()), QUARTER);
    assertThat(results).as(told.toString()).allMatch(Extracted::isComplete).hasSize(7);
    assertThat(new LoadStep(session, new OutputForm()).run()).as(told.toString()).isZero();
    return results.get(0).run().value();
  }

  private static String key(TrueOffer offer) {
    return offer.source() + ":" + offer.externalId();
  }

  private static String facts(TrueOffer offer) {
    return String.join(
        " ",
        offer.department().orElse("-"),
        offer.commune().orElse("-"),
        offer.contract().name(),
        offer.remote().name(),
        "");
  }

  /** What the warehouse says of every offer, by its key; {@code more} is one more column. */
  private static Map<String, String> facts(Session session, String more) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (Connection connection = session.warehouse().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select o.source || ':' || o.external_id,
                    concat_ws(' ', coalesce(o.department_code, '-'),
                        coalesce(o.commune_code, '-'), o.contract, o.remote, %s)
                from mart.offer o
                """
                    .formatted(more))) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  private SortedSet<String> ids(String where) throws SQLException {
    SortedSet<String> ids = new TreeSet<>();
    try (Connection connection = session.warehouse().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select external_id from core.offer where " + where)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private long count(String table) throws SQLException {
    return Long.parseLong(ask("select count(*) from " + table));
  }

  private String ask(String question) throws SQLException {
    try (Connection connection = session.warehouse().connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
