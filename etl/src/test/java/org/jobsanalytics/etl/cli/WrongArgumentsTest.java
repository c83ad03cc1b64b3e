package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongArgumentsTest {

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demo --offers 0          | expected 1 to 2,000,000 offers in 1 to 3,660 days, was 0 in 90
          demo --port 70000        | expected a port from 0 to 65526, was 70000
          demo --port -1           | expected a port from 0 to 65526, was -1
          demo --days -3           | expected 0 or more for --days, was -3
          simulate --offers -1     | expected 1 to 2,000,000 offers in 1 to 3,660 days, was -1 in 90
          simulate --port 65527    | expected a port from 0 to 65526, was 65527
          simulate --days -1       | expected 0 or more for --days, was -1
          simulate --market-days 0 | expected 1 to 2,000,000 offers in 1 to 3,660 days, was 20000 in 0
          """)
  void wrongArgument_isASentenceAboutUsage(String line, String sentence) {
    StringWriter err = new StringWriter();

    int exitCode =
        Main.run(
            Map.of("JOBS_HOME", home.toString()),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            line.split(" "));

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString()).startsWith(sentence).doesNotContain("\tat ");
    assertThat(home).isEmptyDirectory();
  }
}
