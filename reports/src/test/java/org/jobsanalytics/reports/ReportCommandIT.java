package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jobsanalytics.etl.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs report} as a user calls it, on the warehouse that it finds: a new, empty one. */
final class ReportCommandIT {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int jobs(Path home, String... arguments) {
    Map<String, String> variables = Map.of("JOBS_HOME", home.toString());
    return Main.run(variables, new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void newWarehouse_givesPagesThatSayItIsEmpty(@TempDir Path home) throws Exception {
    int exitCode = jobs(home, "report", "--json");

    assertThat(err.toString()).contains("the warehouse holds no offers yet");
    assertThat(exitCode).isZero();
    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertThat(result.path("offers").asInt()).isZero();
    assertThat(result.path("pages")).hasSize(4);
    for (JsonNode page : result.path("pages")) {
      assertThat(Files.readString(Path.of(page.asText()))).contains("jobs import");
    }
  }

  @Test
  void folderThatIsAFile_isNamed(@TempDir Path home) throws Exception {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/reports"), "a file");

    int exitCode = jobs(home, "report");

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString())
        .contains("cannot write the report to " + home.resolve("data/reports"))
        .doesNotContain("this should not happen");
  }
}
