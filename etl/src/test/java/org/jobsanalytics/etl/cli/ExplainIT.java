package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fact of an offer leads back to its raw page. */
final class ExplainIT {

  private static final String LINK = "https://www.adzuna.fr/land/ad/11";
  private static final String PAGE =
      """
      {"count": 2, "results": [
        {"id": "10", "title": "Boulanger", "description": "Du pain.",
         "redirect_url": "https://www.adzuna.fr/land/ad/10"},
        {"id": "11", "title": "%s", "contract_type": "permanent",
         "description": "Du pain.\\nTélétravail 2 jours par semaine.\\nDocker. Écrire à jean@exemple.fr",
         "created": "2026-01-05T10:00:00Z", "redirect_url": "https://www.adzuna.fr/land/ad/11",
         "company": {"display_name": "Exemple"},
         "location": {"display_name": "Lyon, Rhône",
                      "area": ["France", "Auvergne-Rhône-Alpes", "Rhône", "Lyon"]}}
      ]}
      """;

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void loadTwoDays() throws IOException {
    jobs = new Jobs(home);
    load("2026-01-06", "Développeur Java");
    load("2026-01-07", "Développeur Java (H/F)");
  }

  private void load(String day, String title) throws IOException {
    Path file = Files.writeString(home.resolve(day + ".json"), PAGE.formatted(title));
    Jobs.Answer answer =
        jobs.run(
            "import",
            "--load",
            "--source",
            "adzuna",
            "--captured-at",
            day + "T00:00:00Z",
            "" + file);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  @Test
  void explanation_leadsToPageFieldsAndHistory() {
    Jobs.Answer answer = jobs.run("explain", "adzuna:11");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out())
        .startsWith("adzuna:11  Développeur Java (H/F)")
        .contains(LINK, "open; first seen 2026-01-06 00:00, last seen 2026-01-07 00:00")
        .contains("part-00001.jsonl.gz, line 1, offer 2 of the page")
        .contains("fetched 2026-01-07 00:00", "see 'jobs status ")
        .contains("read again now: gives what is in the warehouse")
        .containsPattern("contract +CDI +stated in the source's field: “permanent”")
        .containsPattern("remote +HYBRID +read in the text: “Télétravail 2 jours par semaine.”")
        .containsPattern("technology +Java +read in the title")
        .containsPattern("salary +- +not stated")
        .contains("PERSONAL_DATA_REMOVED")
        .contains("2026-01-06 00:00  first state")
        .contains("title: Développeur Java → Développeur Java (H/F)")
        .doesNotContain("jean@exemple.fr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"adzuna:11", LINK, "offer_id"})
  void everyName_findsTheSameOffer(String name) throws SQLException, IOException {
    String id = jobs.ask("select offer_id from mart.offer where external_id = '11'");

    Jobs.Answer answer = jobs.run("explain", name.equals("offer_id") ? id : name, "--json");

    JsonNode explained = JsonMapper.builder().build().readTree(answer.out());
    assertThat(explained.path("externalId").asText()).isEqualTo("11");
    assertThat(explained.at("/rawPage/line").asInt()).isEqualTo(1);
    assertThat(explained.at("/rawPage/offset").asInt()).isEqualTo(1);
    assertThat(explained.at("/readAgain/sameAsInWarehouse").asBoolean()).isTrue();
    assertThat(explained.at("/versions")).hasSize(2);
    assertThat(explained.at("/facts/contract").asText()).isEqualTo("CDI");
  }

  @Test
  void rulesThatChanged_areTold() throws SQLException {
    change("update core.offer set contract = 'CDD', digest = 'earlier' where external_id = '11'");

    assertThat(jobs.run("explain", "adzuna:11").out())
        .contains("gives something else, as rules changed since; 'jobs rebuild' brings it in")
        .containsPattern("contract +CDI +stated in the source's field")
        .containsPattern(" CDD +in the warehouse, by earlier rules");
  }

  @Test
  void textPastItsTime_isNotQuoted() throws SQLException {
    change("update core.offer set description = ''");

    assertThat(jobs.run("explain", "adzuna:11").out())
        .containsPattern("remote +HYBRID +read in the text\n")
        .doesNotContain("Télétravail");
    assertThat(jobs.run("explain", "adzuna:11", "--json").out()).doesNotContain("Télétravail");
  }

  @Test
  void closedAndBack_isToldWithItsDates() throws SQLException {
    change(
        "insert into core.offer_absence select offer_id, '2026-01-06 06:00Z', 'withdrawn',"
            + " '2026-01-07 00:00Z' from core.offer where external_id = '11'");
    change(
        "update core.offer set closed_at = '2026-01-09 00:00Z', close_reason = 'gone'"
            + " where external_id = '11'");

    assertThat(jobs.run("explain", "adzuna:11").out())
        .contains("closed; first seen")
        .contains("2026-01-06 06:00  withdrawn, back 2026-01-07 00:00")
        .contains("2026-01-09 00:00  gone");
  }

  @Test
  void pageThatTheLakeHasNoLonger_leavesTheFacts() {
    jobs.with("JOBS_LAKE", home.resolve("elsewhere").toString());

    Jobs.Answer answer = jobs.run("explain", "adzuna:11");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .contains("cannot be read again: lake: expected an object at")
        .containsPattern("contract +CDI +not known without its page");
  }

  @Test
  void unknownOrAmbiguousName_isWrongUsage() throws SQLException {
    assertThat(jobs.run("explain", "adzuna:12").exitCode()).isEqualTo(2);
    assertThat(jobs.run("explain", "baker").err())
        .contains("no such offer: baker; expected SOURCE");
    change("update core.offer set url = '" + LINK + "'");

    Jobs.Answer answer = jobs.run("explain", LINK);

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("several offers have this link; name one: adzuna:10, adzuna:11");
  }

  private void change(String statement) throws SQLException {
    try (Warehouse warehouse = jobs.warehouse();
        Connection connection = warehouse.connect();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
