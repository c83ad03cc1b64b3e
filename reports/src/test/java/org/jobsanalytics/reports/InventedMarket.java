package org.jobsanalytics.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A mart of some thousand invented offers, as uneven as the real ones: a few départements, a few
 * technologies and the working days have most. Always the same.
 */
final class InventedMarket {

  private static final List<String> TECHNOLOGIES =
      List.of(
          "Java",
          "SQL",
          "Python",
          "JavaScript",
          "Docker",
          "Git",
          "AWS",
          "Kubernetes",
          "Linux",
          "C++",
          "C#",
          "Angular",
          "React",
          "PHP",
          "Azure",
          "Power BI",
          "PostgreSQL",
          "Spring",
          "Jenkins",
          "Ansible",
          "Terraform",
          "Scala",
          "Kafka");

  /** What an attacker would put into an ad; each is the name of a technology. */
  static final List<String> HOSTILE =
      List.of(
          "</script><script>globalThis.defaced = true</script>",
          "<img src=x onerror=\"globalThis.defaced=true\">",
          "<a href=\"https://evil.example\">click</a>",
          "'; globalThis.defaced = true; '",
          "%{customdata} ends with \\");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("75", "Paris"),
          Map.entry("92", "Hauts-de-Seine"),
          Map.entry("69", "Rhône"),
          Map.entry("31", "Haute-Garonne"),
          Map.entry("33", "Gironde"),
          Map.entry("971", "Guadeloupe"),
          Map.entry("972", "Martinique"),
          Map.entry("973", "Guyane"),
          Map.entry("974", "La Réunion"),
          Map.entry("976", "Mayotte"));

  private InventedMarket() {}

  static void fill(MartFixture mart, List<String> codes) throws SQLException {
    mart.source("board", "Tableau d’offres", false);
    mart.source("other", "<b onclick=\"globalThis.defaced=true\">Source</b> & fils", true);
    for (String code : codes) {
      String name = NAMES.getOrDefault(code, "Département " + code);
      mart.department(
          code, name, "Région " + code.charAt(0), 200_000 + 7919 * code.hashCode() % 900_000);
    }
    offers(mart.connection());
    vacancies(mart.connection());
    mart.issue("board", "SALARY_UNREADABLE", 120, 6_000)
        .issue("other", "PLACE_UNKNOWN", 15, 3_000)
        .quarantine("other", "OFFER_WITHOUT_TITLE", 7, 2, 3_000)
        .quarantine("silent", "PAGE_NOT_JSON", 3, 0, 0);
    for (String hostile : HOSTILE) {
      for (int repeat = 0; repeat < 300; repeat++) {
        String day = LocalDate.of(2026, 11, 18).minusDays(repeat % 90).toString();
        mart.offer(Map.of("title", hostile, "company", hostile, "published_on", day));
        mart.naming(hostile, hostile);
      }
    }
  }

  /** Ads of one vacancy: two of two sources, or two of one and one of the other. */
  private static void vacancies(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          update mart.offer o
          set vacancy_id = o.offer_id
            - case when n.n % 6 = 0 then 1 when n.n % 12 = 7 then 2 else 0 end
          from (select offer_id, split_part(external_id, '-', 2)::int as n from mart.offer) n
          where n.offer_id = o.offer_id
          """);
    }
  }

  /** Offers by rank: the n-th département of the rank has about 1,200 / n² of them. */
  private static void offers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into mart.offer (offer_id, source, external_id, url, title, company,
            department_code, commune_code, commune_name, place_precision, contract, remote,
            salary_min_eur_per_year, salary_max_eur_per_year, salary_basis, experience_min_years,
            published_on, published_at, first_published_at, first_seen, last_seen, company_key,
            closed_at, close_reason)
          select 1000000 + row_number() over (order by code, n), source, code || '-' || n,
            'https://jobs.example', 'Offer', 'Company ' || employer, code,
            code || lpad((n % 4)::text, 3, '0'), 'Ville ' || n % 4 || ' de ' || code,
            'COMMUNE', contract, remote,
            low, case when n % 8 > 0 then low + 1000 * (n % 8) end,
            case when low is not null and n % 25 = 0 then 'PREDICTED'
              when low is not null then 'STATED' end,
            experience, published_on, published_on + time '09:00', published_on + time '09:00',
            seen, least(coalesce(closed - interval '1 day', '2026-11-18 10:00Z'),
              '2026-11-18 10:00Z'), 'company ' || employer,
            closed, case when closed is not null then 'withdrawn' end
          from (
            select *, case when n % 3 = 1 and seen + (5 + n * 13 % 60) * interval '1 day'
                < '2026-11-18 10:00Z' then seen + (5 + n * 13 % 60) * interval '1 day' end as closed
            from (
              select d.code, n,
                case when n % 3 = 0 then 'other' else 'board' end as source,
                case when n % 11 = 0 then 0 else n % 700 end as employer,
                (array['CDI', 'CDI', 'CDI', 'CDI', 'CDI', 'CDD', 'CDD', 'INTERIM', 'ALTERNANCE',
                  'UNKNOWN'])[n % 10 + 1] as contract,
                (array['HYBRID', 'UNKNOWN', 'UNKNOWN', 'NONE', 'UNKNOWN', 'FULL',
                  'UNKNOWN'])[n % 7 + 1] as remote,
                (array[null, 0, 0.5, 2, 3, 6, 12])[n % 7 + 1] as experience,
                case when n % 5 < 2
                  then 24000 + (n * 137 % 400) * 60 + 300 * (101 - d.rank)::int end as low,
                date '2026-11-18' - (n * 7 + d.rank * 11)::int % 300 * (n % 4 + 1) / 4
                  as published_on,
                least(date '2026-11-18' - (n * 7 + d.rank * 11)::int % 300 * (n % 4 + 1) / 4
                  + n % 5 + time '10:00', '2026-11-18 10:00') at time zone 'UTC' as seen
              from (
                select code, rank() over (order by
                  case code when '75' then 0 when '92' then 1 when '69' then 2 when '31' then 3
                    when '33' then 4 else 5 end, md5(code)) as rank
                from mart.department
              ) d,
              generate_series(1, (1200 / (d.rank * d.rank) + (101 - d.rank) / 5)::int) n
            ) published
          ) offer
          """);
      for (int at = 0; at < TECHNOLOGIES.size(); at++) {
        statement.execute(
            "insert into mart.offer_technology select offer_id, '%s', 'Invented' from mart.offer where offer_id * 7919 %% 1009 %% %d = 0"
                .formatted(TECHNOLOGIES.get(at), at + 4));
      }
    }
  }
}
