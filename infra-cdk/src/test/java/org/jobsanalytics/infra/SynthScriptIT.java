package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command of {@code cdk.json}, called as the CDK CLI calls it, on the jar of this build. */
@DisabledOnOs(OS.WINDOWS)
class SynthScriptIT {

  private static final long LONGEST_SECONDS = 60;

  @TempDir private Path folder;

  @Test
  void withAnAddress_theTemplateOfTheTestsIsWritten() throws Exception {
    int end = synth("{\"allowedCidr\": \"203.0.113.7\"}");

    assertThat(end).isZero();
    assertThat(folder.resolve("out/JobsAnalytics.template.json"))
        .hasSameTextualContentAs(Synthesis.smallest().file());
  }

  @Test
  void withoutContext_oneSentenceSaysWhatIsMissing() throws Exception {
    int end = synth("{}");

    assertThat(end).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("messages")))
        .startsWith("allowedCidr is missing")
        .hasLineCount(1);
    assertThat(folder.resolve("out/JobsAnalytics.template.json")).doesNotExist();
  }

  private int synth(String context) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("infra-cdk/synth")
            .directory(Path.of("..").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("messages").toFile());
    builder.environment().put("CDK_CONTEXT_JSON", context);
    builder.environment().put("CDK_OUTDIR", folder.resolve("out").toString());
    Process process = builder.start();
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
