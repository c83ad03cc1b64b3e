package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jobsanalytics.etl.Captures;
import org.jobsanalytics.etl.NeedsCaptures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path over real responses: nothing lost, nothing counted twice. */
@NeedsCaptures
final class CapturesIT {

  /** Everything that readers see, but for surrogate keys and the time of loading. */
  private static final String FACTS =
      """
      select md5(string_agg(fact, E'\\n' order by fact)) || ' ' || count(*)
      from (
        select concat_ws('|', o.source, o.external_id, o.url, o.title, o.description,
            o.company_name, l.precision, l.department_code, l.commune_code, o.latitude,
            o.longitude, o.contract, o.remote, o.salary_min_eur_per_year,
            o.salary_max_eur_per_year, o.salary_text, o.experience_min_years, o.rome_code,
            o.published_at, o.digest, o.first_seen, s.last_seen, s.state_at, s.fetched_at,
            (select string_agg(t.name, ',' order by t.name)
             from core.offer_technology ot
             join core.technology t using (technology_id)
             where ot.offer_id = o.offer_id)) as fact
        from core.offer o
        join core.location l using (location_id)
        join core.offer_sighting s using (offer_id)
      ) facts
      """;

  private static final String FIRST = "2026-01-10T00:00:00Z";
  private static final String SECOND = "2026-01-11T00:00:00Z";

  @TempDir Path home;

  @Test
  void allSources_everyPageAndOfferIsAccountedFor() throws Exception {
    Jobs jobs = new Jobs(home);

    JsonNode franceTravail = load(jobs, "francetravail", FIRST, "francetravail/crawl-1");
    JsonNode adzuna = load(jobs, "adzuna", FIRST, "adzuna");
    JsonNode wttj = load(jobs, "wttj", FIRST, "wttj");
    JsonNode jobPosting = load(jobs, "jobposting", FIRST, "jobposting");

    for (JsonNode ledger : List.of(franceTravail, adzuna, wttj, jobPosting)) {
      assertAddsUp(ledger);
    }
    assertThat(count(franceTravail, "/offers/added")).isEqualTo(3_585);
    assertThat(count(adzuna, "/offers/added")).isEqualTo(1_649);
    assertThat(count(wttj, "/pages/read")).isEqualTo(10);
    assertThat(count(wttj, "/pages/withoutOffer")).isEqualTo(3);
    assertThat(count(jobPosting, "/pages/read")).isEqualTo(70);
    assertThat(jobs.ask("select count(*) from mart.offer where source = 'francetravail'"))
        .isEqualTo("3585");
    assertThat(jobs.ask("select count(*) from mart.offer where source = 'adzuna'"))
        .isEqualTo("1649");
  }

  @Test
  void secondCrawl_newerStatesUpdateAndOlderAreStale() throws Exception {
    Jobs jobs = new Jobs(home);
    load(jobs, "francetravail", FIRST, "francetravail/crawl-1");

    JsonNode second = load(jobs, "francetravail", SECOND, "francetravail/crawl-2");

    assertAddsUp(second);
    assertThat(count(second, "/offers/read")).isEqualTo(126);
    assertThat(count(second, "/offers/added")).isZero();
    assertThat(count(second, "/offers/stale")).isEqualTo(15);
    // 42 differ in their own fields: one in white space only, one in the length of its contract,
    // which is no published field. One id stands twice.
    assertThat(count(second, "/offers/updated")).isEqualTo(40);
    assertThat(count(second, "/offers/unchanged")).isEqualTo(70);
    assertThat(count(second, "/offers/duplicate")).isEqualTo(1);
  }

  @Test
  void secondCrawlFirst_givesTheSameWarehouse() throws Exception {
    Jobs forward = new Jobs(home.resolve("forward"));
    load(forward, "francetravail", FIRST, "francetravail/crawl-1");
    load(forward, "francetravail", SECOND, "francetravail/crawl-2");
    Jobs backward = new Jobs(home.resolve("backward"));
    load(backward, "francetravail", SECOND, "francetravail/crawl-2");
    load(backward, "francetravail", FIRST, "francetravail/crawl-1");

    assertThat(forward.ask(FACTS)).endsWith(" 3585").isEqualTo(backward.ask(FACTS));
  }

  @Test
  void unclosedArray_itsWholeOffersAreKept() throws Exception {
    Jobs jobs = new Jobs(home);

    JsonNode ledger = load(jobs, "francetravail", FIRST, "odd");

    assertAddsUp(ledger);
    assertThat(count(ledger, "/pages/quarantined")).isEqualTo(1);
    assertThat(count(ledger, "/offers/added")).isPositive();
  }

  @Test
  void accepted_noRecruiterIsLeft() throws SQLException, IOException {
    Jobs jobs = new Jobs(home);
    load(jobs, "francetravail", FIRST, "francetravail/crawl-1");

    assertThat(
            jobs.ask(
                """
                select count(*)
                from core.offer
                where concat_ws(' ', title, description, company_name, salary_text)
                    ~ '[[:alnum:]._%+-]+@[[:alnum:]-]+[.][[:alpha:]]{2,}'
                """))
        .isEqualTo("0");
  }

  private static JsonNode load(Jobs jobs, String source, String capturedAt, String captures)
      throws IOException {
    Jobs.Answer answer =
        jobs.run(
            "import",
            "--load",
            "--json",
            "--source",
            source,
            "--captured-at",
            capturedAt,
            Captures.of(captures).toString());
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return JsonMapper.builder().build().readTree(answer.out()).at("/loaded/0");
  }

  private static void assertAddsUp(JsonNode ledger) {
    for (String kind : List.of("/pages", "/offers")) {
      int parts = -count(ledger, kind + "/read");
      for (JsonNode part : ledger.at(kind)) {
        parts += part.asInt();
      }
      assertThat(parts).as("sum of " + ledger.at(kind)).isEqualTo(count(ledger, kind + "/read"));
    }
  }

  private static int count(JsonNode ledger, String path) {
    assertThat(ledger.at(path).isInt()).as(path + " in " + ledger).isTrue();
    return ledger.at(path).asInt();
  }
}
