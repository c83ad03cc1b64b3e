package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stops the server that a killed process left running. Who calls this holds the folder's lock, so
 * nobody alive uses that server.
 */
final class OrphanedServer {

  private static final int LONGEST_STOP_SECONDS = 60;

  /** Between the start of the process and its writing that down; boot clocks drift a little. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(30);

  private OrphanedServer() {}

  static void stop(Path files, Optional<Password> password) throws IOException {
    Path pidFile = files.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    // PostgreSQL writes: process id, data folder, start time, port, …
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> orphan = server(lines, files);
    if (orphan.isEmpty()) {
      Files.delete(pidFile);
      return;
    }
    if (password.isPresent() && lines.size() > 3) {
      endSessions(lines.get(3).strip(), password.get());
    }
    orphan.get().destroy();
    awaitEnd(orphan.get());
  }

  /**
   * The process of that id, if it is this folder's server: the folder may be a copy of another's,
   * and after a restart of the machine the id may be anyone's.
   */
  private static Optional<ProcessHandle> server(List<String> lines, Path files) {
    if (lines.size() < 3 || !lines.get(0).strip().matches("[0-9]+")) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> isSameFolder(lines.get(1).strip(), files))
        .filter(process -> process.info().command().filter(c -> c.contains("postgres")).isPresent())
        .filter(
            process -> process.info().startInstant().filter(at -> near(at, started)).isPresent());
  }

  private static boolean isSameFolder(String named, Path files) {
    try {
      return Files.isSameFile(Path.of(named), files);
    } catch (IOException e) {
      return false; // What it names is not there, so it is not this folder.
    }
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(START_TOLERANCE) < 0;
  }

  /** A server told to stop waits for its sessions; the dead process's may still be at work. */
  private static void endSessions(String port, Password password) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5";
    try (Connection connection = DriverManager.getConnection(url, password.login());
        Statement statement = connection.createStatement()) {
      statement.execute(Sql.resource("reference/end-sessions.sql"));
    } catch (SQLException e) {
      // It may be on its way down, or not yet up; what counts is whether it ends, awaited below.
      return;
    }
  }

  private static void awaitEnd(ProcessHandle orphan) throws IOException {
    try {
      orphan.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          "a server that an ended process left behind does not stop: end process " + orphan.pid(),
          e);
    } catch (ExecutionException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an orphaned server stopped", e);
    }
  }
}
