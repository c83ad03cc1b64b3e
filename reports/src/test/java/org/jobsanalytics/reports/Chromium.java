package org.jobsanalytics.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, driven by {@code src/test/node/browse.mjs}. */
final class Chromium {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MODULES = Path.of("src/main/frontend/node_modules").toAbsolutePath();

  private final Path executable;

  private Chromium(Path executable) {
    this.executable = executable;
  }

  /** The browser of the variable {@code CHROMIUM}, else the system's, if there is one. */
  static Optional<Chromium> installed() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .map(Chromium::new)
        .findFirst();
  }

  /** How to look at a page, and where to put its picture; {@code hash} ends its address. */
  record Visit(String file, int width, int height, String scheme, String picture, String hash) {}

  /** What happened on each visit. */
  List<JsonNode> visit(List<Visit> visits) throws IOException, InterruptedException {
    String told = run("browse.mjs", JSON.writeValueAsString(visits));
    return JSON.readerForListOf(JsonNode.class).readValue(told);
  }

  /** What a script of {@code src/test/node} tells. */
  JsonNode tell(String script, Object... arguments) throws IOException, InterruptedException {
    return JSON.readTree(run(script, arguments));
  }

  private String run(String script, Object... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("node", "src/test/node/" + script, executable.toString(), MODULES.toString()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Process node =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new IOException(script + " ended with " + node.exitValue() + ": " + told);
    }
    return told;
  }
}
