package org.jobsanalytics.reports;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The invented market with what the dashboard has to stand: hostile texts, and pairs of ads. */
final class DashboardMarket {

  /** What each vacancy says. */
  static final String SAID =
      """
      (
        select vacancy_id, contract, remote, department_code, published_on as day,
          case when salary_basis = 'STATED' then coalesce(
            (salary_min_eur_per_year + salary_max_eur_per_year) / 2.0,
            salary_min_eur_per_year) end as pay,
          vacancy_id in (select vacancy_id from mart.vacancy_technology) as technical
        from mart.vacancy
      ) said
      """;

  private DashboardMarket() {}

  static void fill(MartFixture mart, List<String> departments) throws SQLException {
    InventedMarket.fill(mart, departments);
    vary(mart);
    silence(mart);
    hostile(mart);
  }

  /** Contracts, salaries, experience, and pairs of ads that are one vacancy. */
  private static void vary(MartFixture mart) throws SQLException {
    try (Statement statement = mart.connection().createStatement()) {
      statement.execute(
          """
          update mart.offer set
            contract = (array['CDI', 'CDD', 'INTERIM', 'UNKNOWN'])[1 + offer_id / 7 % 4],
            salary_min_eur_per_year = case when offer_id % 3 = 0 then 20000 + offer_id % 500 * 100 end,
            salary_max_eur_per_year = case when offer_id % 6 = 0 then 30000 + offer_id % 500 * 100 end,
            salary_basis = case when offer_id % 9 = 0 then 'PREDICTED' else 'STATED' end,
            experience_min_years = case when offer_id % 2 = 0 then offer_id % 12 end,
            vacancy_id = case when offer_id % 10 = 1 then offer_id - 1 else offer_id end
          """);
    }
  }

  /**
   * Of some pairs one ad leaves nearly all out; those of others are of different days of a week.
   */
  private static void silence(MartFixture mart) throws SQLException {
    try (Statement statement = mart.connection().createStatement()) {
      statement.execute(
          """
          update mart.offer o
          set published_on = pair.published_on + case when o.offer_id % 40 = 11 then 2 else -3 end
          from mart.offer pair
          where o.vacancy_id = pair.offer_id and o.offer_id % 20 = 11
          """);
      statement.execute(
          """
          update mart.offer
          set contract = 'UNKNOWN', remote = 'UNKNOWN', experience_min_years = null,
            salary_min_eur_per_year = null, salary_max_eur_per_year = null, salary_basis = null,
            published_on = case when offer_id % 60 not in (1, 50) then published_on end
          where offer_id % 30 in (1, 20)
          """);
      statement.execute("delete from mart.offer_technology where offer_id % 30 in (1, 20)");
    }
  }

  private static void hostile(MartFixture mart) throws SQLException {
    List<String> texts =
        List.of(
            "=HYPERLINK(\"http://evil.example\";\"click\")",
            "\t=1+1",
            "@SUM(A1)",
            "+33 1",
            "-2+3",
            "\u202eevil\u202c مطور 👩\u200d💻",
            "x".repeat(10_000),
            "</script><script>globalThis.defaced = true</script>",
            "\" onmouseover=\"globalThis.defaced = true");
    for (String text : texts) {
      mart.offer(
          Map.of(
              "title",
              text,
              "company",
              text,
              "commune_name",
              text,
              "url",
              "javascript:globalThis.defaced=true//" + text.charAt(0),
              "published_on",
              "2026-11-22"));
    }
  }
}
