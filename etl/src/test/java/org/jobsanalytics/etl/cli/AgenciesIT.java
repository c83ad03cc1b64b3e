package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who offers work at its clients' is told from who offers work of its own. */
final class AgenciesIT {

  private static final String PAGE =
      """
      {"count": 4, "results": [
        {"id": "1", "title": "Cariste", "company": {"display_name": "MANPOWER FRANCE"}},
        {"id": "2", "title": "Boulanger", "company": {"display_name": "Exemple SAS"}},
        {"id": "3", "title": "Vendeur", "company": {"display_name": "Confidentiel"}},
        {"id": "4", "title": "Maçon"}
      ]}
      """;

  @TempDir Path home;

  @Test
  void company_isAnAgencyOrNotOrHidden() throws IOException, SQLException {
    Jobs jobs = new Jobs(home);
    Path page = Files.writeString(home.resolve("page.json"), PAGE);

    Jobs.Answer load = jobs.run("import", "--load", "--source", "adzuna", "" + page);

    assertThat(load.exitCode()).as(load.err()).isZero();
    assertThat(
            jobs.ask(
                """
                select string_agg(
                    concat_ws(' ', external_id, company_key, company_is_agency::text), ', '
                    order by external_id)
                from mart.offer
                """))
        .isEqualTo("1 manpower true, 2 exemple false, 3, 4");
    assertThat(jobs.ask("select string_agg(code || ' ' || offers, ', ') from ops.issue_count"))
        .isEqualTo("COMPANY_ANONYMOUS 1");
    assertThat(jobs.run("explain", "adzuna:1").out()).contains("MANPOWER FRANCE (agency)");
  }
}
