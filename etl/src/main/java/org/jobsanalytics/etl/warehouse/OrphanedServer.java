package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

  private OrphanedServer() {}

  static void stop(Path files, Optional<Password> password) throws IOException {
    Path pidFile = files.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    // PostgreSQL writes: process id, data folder, start time, port, …
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> orphan = server(lines);
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

  private static Optional<ProcessHandle> server(List<String> lines) {
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(pid -> pid.matches("[0-9]+"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(
            process ->
                process.info().command().filter(path -> path.contains("postgres")).isPresent());
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
