package org.jobsanalytics.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program of {@code src/test/proof} with Node and reads the JSON that it prints. */
final class ProofProgram {

  static final Path HOME = Path.of("src/test/proof");

  private static final long LONGEST_SECONDS = 180;

  private ProofProgram() {}

  static JsonNode run(String program, Path... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile(Path.of("target"), program, ".json");
    Process process =
        new ProcessBuilder(command(program, arguments))
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(program + " took longer than " + LONGEST_SECONDS + " s");
    }
    if (process.exitValue() != 0) {
      throw new IOException(program + " ended with " + process.exitValue() + "; it says why above");
    }
    JsonNode answer = new ObjectMapper().readTree(output.toFile());
    Files.delete(output);
    return answer;
  }

  private static List<String> command(String program, Path... arguments) {
    return Stream.concat(
            Stream.of("node", HOME.resolve(program).toString()),
            Stream.of(arguments).map(Path::toString))
        .toList();
  }
}
