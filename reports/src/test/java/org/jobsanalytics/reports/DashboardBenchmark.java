package org.jobsanalytics.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jobsanalytics.reports.text.Language;

/**
 * Measures the dashboard; by hand, not in the build, since it depends on the machine. From the
 * folder {@code reports}, after a build:
 *
 * <pre>
 * java -cp '../target/lib/*:target/classes:target/test-classes' \
 *   org.jobsanalytics.reports.DashboardBenchmark 100000 1000000
 * </pre>
 */
final class DashboardBenchmark {

  private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();

  private DashboardBenchmark() {}

  /** The arguments are numbers of offers. */
  public static void main(String[] arguments) throws Exception {
    for (String offers : arguments) {
      measure(Integer.parseInt(offers));
    }
    System.exit(0); // ends the embedded server too
  }

  private static void measure(int offers) throws Exception {
    MartFixture mart = new MartFixture();
    mart.source("board", "Board", true);
    for (String code : BrowserIT.codes()) {
      mart.department(code, "Département " + code, "Région", 500_000);
    }
    fill(mart, offers);
    long start = System.nanoTime();
    Report report = Report.read(mart.connection());
    Path page = report.writeDashboard(FOLDER, Language.FR, Instant.now());
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    System.out.printf(
        "%d offers: %d bytes, read and written in %d s, %s%n",
        offers,
        Files.size(page),
        seconds,
        Chromium.installed().orElseThrow().tell("dashboard-benchmark.mjs", page));
  }

  /** As uneven as a market is: companies, départements and technologies by a power of chance. */
  private static void fill(MartFixture mart, int offers) throws SQLException {
    try (Statement statement = mart.connection().createStatement()) {
      statement.execute("select setseed(0.5)");
      statement.execute(
          """
          insert into mart.offer (offer_id, source, external_id, url, title, company,
            department_code, commune_code, commune_name, place_precision, contract, remote,
            salary_min_eur_per_year, salary_max_eur_per_year, salary_basis, experience_min_years,
            rome_code, published_on, published_at, first_seen, last_seen, company_key, vacancy_id)
          select n, (array['board', 'france', 'jobs', 'other'])[1 + floor(4 * power(random(), 2))::int],
            'X' || n, 'https://jobs.example/offers/' || md5(n::text),
            (array['Développeur', 'Ingénieur', 'Technicien', 'Chargé', 'Assistant'])[1 + n %% 5]
              || ' ' || left(md5((n %% 20000)::text), 12) || ' (H/F)',
            case when random() < 0.8 then 'Entreprise ' || c end, d.code, null,
            'Commune ' || n %% 3000, 'DEPARTMENT',
            (array['CDI', 'CDD', 'INTERIM', 'STAGE', 'UNKNOWN'])[1 + floor(5 * power(random(), 2))::int],
            (array['UNKNOWN', 'HYBRID', 'FULL', 'NONE'])[1 + floor(4 * power(random(), 3))::int],
            case when s < 0.4 then 20000 + floor(s * 1000)::int * 100 end,
            case when s < 0.3 then 24000 + floor(s * 1000)::int * 120 end,
            'STATED', case when random() < 0.5 then floor(10 * random()) end, null,
            date '2026-11-18' - floor(730 * power(random(), 2))::int, null,
            timestamptz '2026-11-18 10:00Z', timestamptz '2026-11-18 10:00Z',
            case when c > 0 then 'k' || c end,
            case when n %% 5 = 0 then n - 1 else n end
          from (
            select n, random() as s, floor(greatest(100, %1$d / 12) * power(random(), 3))::int as c,
              1 + floor(101 * power(random(), 2))::int as place
            from generate_series(1, %1$d) n
          ) o
          left join (select code, row_number() over (order by md5(code)) as place from mart.department) d
            using (place)
          """
              .formatted(offers));
      statement.execute(
          """
          insert into mart.offer_technology
          select distinct offer_id, 'Technology ' || floor(150 * power(random(), 3))::int, 'Invented'
          from mart.offer, generate_series(1, 3)
          where offer_id % 3 <> 0
          """);
      statement.execute("analyze mart.offer_row; analyze mart.offer_technology");
    }
  }
}
