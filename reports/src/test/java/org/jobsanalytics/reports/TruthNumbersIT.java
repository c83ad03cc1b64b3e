package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.cli.Main;
import org.jobsanalytics.etl.cli.Session;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The study of a simulated market from crawl to number. Ads are counted exactly as in the file of
 * the truth; vacancies exactly as the warehouse's groups say, put together a second time, and as in
 * truth as far as grouping finds what is one.
 */
final class TruthNumbersIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path home;
  private static Session session;
  private static List<JsonNode> truth;
  private static CoreRows core;
  private static Scope scope;
  private static Map<String, Table> tables;

  @BeforeAll
  static void demo() throws Exception {
    Path file = home.resolve("truth.jsonl");
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told, true);
    Map<String, String> variables = Map.of("JOBS_HOME", home.toString());
    String[] demo = {"demo", "--offers", "1500", "--port", "0", "--truth", file.toString()};
    assertThat(Main.run(variables, out, out, demo)).as(told.toString()).isZero();
    truth = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      truth.add(JSON.readTree(line));
    }
    // What the demo keeps apart, as if it were the user's own.
    Path own = Files.createDirectories(home.resolve("own"));
    Files.createSymbolicLink(own.resolve("data"), home.resolve("data/demo"));
    session = new Session(Map.of("JOBS_HOME", own.toString()), out, out);
    try (Connection connection = session.warehouse().connect()) {
      core = CoreRows.read(connection);
      scope = Scope.read(connection);
      tables =
          Analyses.read(connection, scope).stream()
              .collect(Collectors.toMap(Analysis::name, Analysis::table));
    }
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Map<String, Long> column(Table table, String key, String number) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Row row : table) {
      long value = ((Number) row.getObject(number)).longValue();
      if (value > 0) {
        numbers.put(row.getString(key), value);
      }
    }
    return numbers;
  }

  private static <T> Map<String, Long> counts(
      Collection<T> all, Function<T, Collection<String>> valuesOf) {
    Map<String, Long> counts = new TreeMap<>();
    all.forEach(one -> valuesOf.apply(one).forEach(value -> counts.merge(value, 1L, Long::sum)));
    counts.remove("");
    return counts;
  }

  @Test
  void ads_areThoseOfTheTruth() {
    Table alone = tables.get("sources-alone");

    assertThat(scope.offers()).isEqualTo(truth.size());
    assertThat(alone.longColumn("ads").asList().stream().sorted().toList())
        .isEqualTo(
            counts(truth, ad -> List.of(ad.path("source").asText())).values().stream()
                .sorted()
                .toList());
  }

  @Test
  void unknownPlaces_areThoseOfTheTruth() {
    Table quality = tables.get("quality");
    long missing =
        quality.stream()
            .filter(row -> row.getString("field").equals("place"))
            .mapToLong(row -> row.getLong("missing"))
            .sum();

    assertThat(missing).isEqualTo(truth.stream().filter(ad -> !ad.has("department")).count());
  }

  @Test
  void vacancies_areThoseThatTheGroupsMake() {
    assertThat(core.ads()).isEqualTo(truth.size());
    assertThat(scope.vacancies()).isEqualTo(core.vacancies().size());
    assertThat(column(tables.get("geography"), "code", "vacancies"))
        .isEqualTo(counts(core.vacancies(), one -> List.of(one.department())));
    assertThat(column(tables.get("technologies"), "technology", "vacancies"))
        .isEqualTo(counts(core.vacancies(), CoreRows.Vacancy::technologies));
    Map<String, Long> contracts =
        counts(core.vacancies(), one -> List.of(one.contract().replace("UNKNOWN", "")));
    assertThat(column(tables.get("contract"), "value", "vacancies")).isEqualTo(contracts);
  }

  @Test
  void adsBeside_areThoseOfTheGroups() {
    Map<String, Long> ads = new TreeMap<>();
    core.vacancies()
        .forEach(one -> ads.merge(one.department(), (long) one.sources().size(), Long::sum));
    ads.remove("");

    assertThat(column(tables.get("geography"), "code", "ads")).isEqualTo(ads);
  }

  @Test
  void sourcesOfVacancies_areThoseOfTheGroups() {
    Map<Integer, Long> expected =
        core.vacancies().stream()
            .collect(
                Collectors.groupingBy(
                    one -> Set.copyOf(one.sources()).size(), Collectors.counting()));
    Map<Integer, Long> actual = new HashMap<>();
    tables
        .get("sources-per-vacancy")
        .forEach(row -> actual.put(row.getInt("sources"), row.getLong("vacancies")));

    assertThat(actual).isEqualTo(expected).hasSizeGreaterThan(1);
  }

  /**
   * Of the ads that repeat a vacancy, grouping is to find 95 in 100, and as many of what it finds
   * are to be right; each one missed is a vacancy too many, each wrong one a vacancy too few. Of so
   * small a market that share varies, hence three standard errors more.
   */
  @Test
  void vacancies_areAsInTruthAsFarAsGroupingFindsThem() {
    long vacancies = truth.stream().mapToLong(ad -> ad.path("vacancy").asLong()).distinct().count();
    double repeated = truth.size() - vacancies;
    double wrong = 0.05 * repeated + 3 * Math.sqrt(0.05 * 0.95 * repeated);

    assertThat(repeated).isGreaterThan(100);
    assertThat((double) scope.vacancies()).isCloseTo((double) vacancies, within(wrong));
  }

  /** An ad that was cut names less than another of its vacancy, so a share may be a little low. */
  @Test
  void sharesOfTechnologies_areAsInTruth() {
    Map<Long, Set<String>> named = new HashMap<>();
    for (JsonNode ad : truth) {
      Set<String> ours = named.computeIfAbsent(ad.path("vacancy").asLong(), id -> new TreeSet<>());
      ad.path("technologies").forEach(one -> ours.add(one.asText()));
    }
    Map<String, Long> expected = counts(named.values(), ours -> ours);
    double worst = 0;
    for (Row row : tables.get("technologies")) {
      double share = expected.getOrDefault(row.getString("technology"), 0L) / (double) named.size();
      worst = Math.max(worst, Math.abs(share - row.getDouble("share")));
    }

    assertThat(worst).isLessThan(0.02);
  }
}
