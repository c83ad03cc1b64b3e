package org.jobsanalytics.etl.lake;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one S3Mock of a module's tests. It is a process of its own, as its Spring and Kotlin would
 * fight with the libraries that are tested.
 *
 * <p>What it does not do: check signatures, bucket policies and keys, and keep two conditional puts
 * apart that race.
 */
public final class S3MockServer {

  /** The bucket that is there. */
  public static final String BUCKET = "lake-of-tests";

  private static final Pattern STARTED =
      Pattern.compile(".*Tomcat started on ports .*?([0-9]+) \\(http\\).*");
  private static final int MOST_LINES = 1_000;
  private static final URI ENDPOINT = start();

  private S3MockServer() {}

  public static URI endpoint() {
    return ENDPOINT;
  }

  private static URI start() {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            program(),
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--http.port=0",
            "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return endpointOf(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String program() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.matches(".*s3mock-.*-exec\\.jar"))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("expected s3mock-…-exec.jar on the class path"));
  }

  private static URI endpointOf(Process process) throws IOException {
    BufferedReader words =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < MOST_LINES; i++) {
      String line = words.readLine();
      if (line == null) {
        break;
      }
      said.append(line).append('\n');
      Matcher started = STARTED.matcher(line);
      if (started.matches()) {
        drain(process);
        return URI.create("http://127.0.0.1:" + started.group(1));
      }
    }
    throw new IllegalStateException("S3Mock did not start: " + said);
  }

  /** Else it would stand still as soon as nobody reads what it says. */
  private static void drain(Process process) {
    Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "S3Mock's words");
              thread.setDaemon(true);
              return thread;
            })
        .execute(
            () -> {
              try {
                process.getInputStream().transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // It has ended.
              }
            });
  }
}
