package org.jobsanalytics.etl.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisbehaviourIT {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private final Misbehaviour misbehaviour = Misbehaviour.none();
  private Simulator simulator;
  private Visitor visitor;

  @BeforeEach
  void start() {
    Market market = Market.generate(new MarketSettings(5, 300, 10, NOW));
    SimulatorSettings settings = new SimulatorSettings(0, Duration.ofMillis(50));
    simulator = Simulator.start(market, new SimulatedClock(NOW), misbehaviour, settings);
    visitor = new Visitor(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private HttpResponse<byte[]> ask() throws IOException {
    return visitor.adzuna(1, "&sort_by=date");
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_REQUESTS, 429",
    "SERVER_ERROR, 500",
    "CHALLENGE, 202",
    "FORBIDDEN, 403",
    "NOT_FOUND, 404",
    "HTML_ERROR, 200",
    "SLOW, 200"
  })
  void fault_isMetAsOftenAsPlanned(Fault fault, int status) throws IOException {
    misbehaviour.add("adzuna", fault, 1, 2, "/search/");

    int before = ask().statusCode();
    int first = ask().statusCode();
    int second = ask().statusCode();
    String after = Visitor.text(ask());

    assertThat(before).isEqualTo(200);
    assertThat(first).isEqualTo(status);
    assertThat(second).isEqualTo(status);
    assertThat(after).startsWith("{");
    assertThat(misbehaviour.count("adzuna", fault)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"STALL", "CUT_BODY"})
  void answer_thatIsNone_failsTheClient(Fault fault) {
    misbehaviour.add("adzuna", fault, Misbehaviour.ALWAYS);

    assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
    assertThat(misbehaviour.count("adzuna", fault)).isPositive();
  }

  @Test
  void gzip_thatIsNone_saysItIs() throws IOException {
    misbehaviour.add("adzuna", Fault.WRONG_GZIP, 1);

    var answer = ask();

    assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(Visitor.text(answer)).startsWith("{");
  }

  @Test
  void drift_hidesTheNewestOffer() throws IOException {
    int count = Visitor.json(ask()).path("count").asInt();
    misbehaviour.add("adzuna", Fault.DRIFT, 1);

    assertThat(Visitor.json(ask()).path("count").asInt()).isEqualTo(count - 1);
    assertThat(Visitor.json(ask()).path("count").asInt()).isEqualTo(count);
  }

  @Test
  void drift_ofASize_hidesSoMany() throws IOException {
    int count = Visitor.json(ask()).path("count").asInt();
    misbehaviour.drift("adzuna", 7).add("adzuna", Fault.DRIFT, 1);

    assertThat(Visitor.json(ask()).path("count").asInt()).isEqualTo(count - 7);
  }

  @Test
  void source_thatIsDown_refusesConnections_andComesBackAtItsAddress() throws IOException {
    String address = visitor.address("ADZUNA_ADDRESS");
    misbehaviour.add("adzuna", Fault.DOWN, Misbehaviour.ALWAYS);
    simulator.applyMisbehaviour();

    assertThatThrownBy(this::ask).isInstanceOf(ConnectException.class);
    assertThat(visitor.get(visitor.address("WTTJ_ADDRESS") + "/fr/jobs").statusCode())
        .isEqualTo(200);

    misbehaviour.heal("adzuna");
    simulator.applyMisbehaviour();

    assertThat(ask().statusCode()).isEqualTo(200);
    assertThat(visitor.address("ADZUNA_ADDRESS")).isEqualTo(address);
  }
}
