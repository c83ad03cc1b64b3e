package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo without the reports' module, as the jar of the pipeline alone has it. */
final class DemoIT {

  @TempDir Path home;

  @Test
  void withoutTheReports_loadsAndSaysSo() {
    Jobs.Answer answer = demo("--offers", "60", "--port", "0");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.err()).contains("loaded; the report is not part of this jar");
    assertThat(market()).isRegularFile();
  }

  @Test
  void portTaken_saysHowToTakeAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Jobs.Answer answer = demo("--offers", "60", "--port", "" + taken.getLocalPort());

      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.err())
          .contains("cannot listen at 127.0.0.1:" + taken.getLocalPort())
          .contains("'--port' takes other ports")
          .doesNotContain("\tat ");
      assertThat(market()).doesNotExist();
    }
  }

  @Test
  void damagedMarket_saysHowToBeginAnew() throws IOException {
    Files.createDirectories(market().getParent());
    Files.writeString(market(), "seed=1\noffers=many\n");

    Jobs.Answer answer = demo("--offers", "60", "--port", "0");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("market.properties is damaged; delete ");
    assertThat(market()).hasContent("seed=1\noffers=many\n");
  }

  private Path market() {
    return home.resolve("data/demo/market.properties");
  }

  private Jobs.Answer demo(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = new String[options.length + 1];
    arguments[0] = "demo";
    System.arraycopy(options, 0, arguments, 1, options.length);
    int exitCode =
        Main.run(
            Map.of("JOBS_HOME", home.toString()),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments);
    return new Jobs.Answer(exitCode, out.toString(), err.toString());
  }
}
