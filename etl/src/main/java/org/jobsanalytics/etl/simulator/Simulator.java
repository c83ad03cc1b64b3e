package org.jobsanalytics.etl.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves a market by the protocols of all sources, on 127.0.0.1, one port for each of their hosts.
 */
public final class Simulator implements AutoCloseable {

  private final Market market;
  private final SimulatedClock clock;
  private final Misbehaviour misbehaviour;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Conducts conducts;
  private final ExecutorService threads = Executors.newCachedThreadPool(Simulator::thread);
  private final Map<String, HostServer> servers = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<Channel, Shown> shown = new EnumMap<>(Channel.class);

  private record Shown(Instant at, List<Ad> ads) {}

  private Simulator(
      Market market, SimulatedClock clock, Misbehaviour misbehaviour, SimulatorSettings settings) {
    this.market = market;
    this.clock = clock;
    this.misbehaviour = misbehaviour;
    this.conducts = new Conducts(settings.patience(), closing);
    int port = settings.firstPort();
    for (Map.Entry<String, Host> host : hosts(market.employers()).entrySet()) {
      Channel channel = Channel.of(host.getKey().split("-", 2)[0]);
      channels.put(host.getKey(), channel);
      servers.put(host.getKey(), server(host.getKey(), channel, host.getValue(), port));
      port += port == 0 ? 0 : 1;
    }
  }

  /** Starts on free ports. */
  public static Simulator start(Market market, SimulatedClock clock, Misbehaviour misbehaviour) {
    return start(market, clock, misbehaviour, SimulatorSettings.any());
  }

  /**
   * Starts.
   *
   * @throws UncheckedIOException if a port is taken
   */
  public static Simulator start(
      Market market, SimulatedClock clock, Misbehaviour misbehaviour, SimulatorSettings settings) {
    // Without it every small answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Simulator simulator = new Simulator(market, clock, misbehaviour, settings);
    try {
      simulator.applyMisbehaviour();
    } catch (UncheckedIOException e) {
      simulator.close();
      throw e;
    }
    return simulator;
  }

  private static Map<String, Host> hosts(Employers employers) {
    Tokens tokens = new Tokens();
    Map<String, Host> hosts = new LinkedHashMap<>();
    hosts.put("francetravail", new FranceTravailHost(tokens));
    hosts.put("francetravail-token", new TokenHost(tokens));
    hosts.put("adzuna", new AdzunaHost());
    hosts.put("wttj", new JungleHost());
    for (String site : CareerSite.NAMES) {
      hosts.put("jobposting-" + site, new CareerSite(site));
    }
    hosts.put("greenhouse", new GreenhouseHost(boards(employers, Channel.GREENHOUSE)));
    hosts.put("lever", new LeverHost(boards(employers, Channel.LEVER)));
    hosts.put(
        "smartrecruiters", new SmartRecruitersHost(boards(employers, Channel.SMARTRECRUITERS)));
    return hosts;
  }

  private static List<String> boards(Employers employers, Channel channel) {
    return employers.of(channel).stream().map(Employer::slug).toList();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "simulator");
    thread.setDaemon(true);
    return thread;
  }

  private HostServer server(String name, Channel channel, Host host, int port) {
    return new HostServer(
        port, (exchange, question) -> meet(name, channel, host, exchange, question), threads);
  }

  private void meet(
      String name, Channel channel, Host host, HttpExchange exchange, Question question)
      throws IOException {
    Optional<Fault> fault = misbehaviour.next(channel.source(), question.path());
    boolean drifts = fault.filter(Fault.DRIFT::equals).isPresent();
    int hidden = drifts ? misbehaviour.drift(channel.source()) : 0;
    conducts.meet(exchange, fault, () -> host.answer(question, view(name, channel, hidden)));
  }

  private View view(String name, Channel channel, int hidden) {
    List<Ad> ads = shown(channel);
    String address = servers.get(name).address();
    return new View(
        clock.instant(), address, ads.subList(Math.min(hidden, ads.size()), ads.size()));
  }

  private synchronized List<Ad> shown(Channel channel) {
    Instant now = clock.instant();
    Shown before = shown.get(channel);
    if (before == null || !before.at().equals(now)) {
      before = new Shown(now, market.at(channel, now));
      shown.put(channel, before);
    }
    return before.ads();
  }

  /** Opens and closes ports as the misbehaviour has it; call it after a source went down or up. */
  public void applyMisbehaviour() {
    servers.forEach(
        (name, server) -> {
          if (misbehaviour.isDown(channels.get(name).source())) {
            // A port of its own is needed first, for the address to be known.
            server.open();
            server.close();
          } else {
            server.open();
          }
        });
  }

  public void advance(Duration by) {
    clock.advance(by);
  }

  public SimulatedClock clock() {
    return clock;
  }

  public Misbehaviour misbehaviour() {
    return misbehaviour;
  }

  /** What is true now. */
  public Truth truth() {
    return new Truth(market, clock.instant(), sites());
  }

  private Map<String, String> sites() {
    return CareerSite.NAMES.stream()
        .collect(Collectors.toMap(site -> site, site -> address("jobposting-" + site)));
  }

  private String address(String host) {
    return servers.get(host).address();
  }

  /** The settings that make all sources ask the simulator. */
  public Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("JOBS_FRANCETRAVAIL_ADDRESS", address("francetravail"));
    variables.put("JOBS_FRANCETRAVAIL_TOKEN_ADDRESS", address("francetravail-token"));
    variables.put("JOBS_FRANCETRAVAIL_CLIENT_ID", TokenHost.CLIENT_ID);
    variables.put("JOBS_FRANCETRAVAIL_CLIENT_SECRET", TokenHost.CLIENT_SECRET);
    variables.put("JOBS_ADZUNA_ADDRESS", address("adzuna"));
    variables.put("JOBS_ADZUNA_APP_ID", AdzunaHost.APP_ID);
    variables.put("JOBS_ADZUNA_APP_KEY", AdzunaHost.APP_KEY);
    variables.put("JOBS_WTTJ_ADDRESS", address("wttj"));
    List<String> sites = new ArrayList<>();
    CareerSite.NAMES.forEach(site -> sites.add(address("jobposting-" + site)));
    variables.put("JOBS_JOBPOSTING_SITES", String.join(",", sites));
    for (Channel channel : List.of(Channel.GREENHOUSE, Channel.LEVER, Channel.SMARTRECRUITERS)) {
      String prefix = "JOBS_" + channel.name() + "_";
      variables.put(prefix + "ADDRESS", address(channel.source()));
      variables.put(prefix + "BOARDS", String.join(",", boards(market.employers(), channel)));
    }
    return variables;
  }

  @Override
  public void close() {
    closing.countDown();
    servers.values().forEach(HostServer::close);
    threads.shutdownNow();
  }
}
