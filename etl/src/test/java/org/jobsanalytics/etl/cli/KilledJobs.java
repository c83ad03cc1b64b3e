package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jobsanalytics.etl.warehouse.Warehouse;

/**
 * Kills commands in processes of their own.
 *
 * @param at the time that the processes take it to be
 */
record KilledJobs(SimulatedHome home, Instant at) {

  private static final int MOST_LOOKS = 1_200;
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  /** Has a commit wait for whoever holds that advisory lock. */
  private static final String COMMIT_WAITS =
      """
      create function public.stand() returns trigger language plpgsql as
          $$ begin perform pg_advisory_xact_lock(1); return null; end $$;
      create constraint trigger stands after insert on ops.run_source
          deferrable initially deferred for each row execute function public.stand();
      """;

  private static final String COMMIT_GOES_ON = "drop function if exists public.stand() cascade";

  private static final String WAITING =
      """
      select exists (
          select 1
          from pg_locks
          join pg_stat_activity using (pid)
          where datname = current_database() and not granted
      )
      """;

  private static final String ALONE =
      """
      select not exists (
          select 1
          from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
      ), pg_sleep(0.05)
      """;

  private interface Question {
    boolean isAnswered() throws SQLException, IOException;
  }

  /**
   * Runs {@code command} until it stands at {@code point}, and kills it.
   *
   * @param point of a {@link StandingLake}, or a statement that takes the lock at which it stands
   */
  void kill(String command, String point) throws Exception {
    if (point.matches("(before|after) .*")) {
      killWhen(start(command, point), () -> words().contains(StandingLake.STANDS));
    } else {
      killAtLock(command, point);
    }
    // The server ends a dead client's session as soon as it notices; until then its lock holds.
    try (Warehouse warehouse = Warehouse.open(home.server());
        Connection connection = warehouse.connect()) {
      for (int looks = 0; !ask(connection, ALONE); looks++) {
        assertThat(looks).as("a dead client's session goes on").isLessThan(MOST_LOOKS);
      }
    }
  }

  private void killAtLock(String command, String lock) throws Exception {
    try (Warehouse warehouse = Warehouse.open(home.server());
        Connection watcher = warehouse.connect();
        Connection holder = warehouse.connect()) {
      execute(watcher, lock.contains("advisory") ? COMMIT_WAITS : COMMIT_GOES_ON);
      holder.setAutoCommit(false);
      execute(holder, lock);
      killWhen(start(command, "nowhere"), () -> ask(watcher, WAITING));
      holder.rollback();
      execute(watcher, COMMIT_GOES_ON);
    }
  }

  private Process start(String command, String point) throws IOException {
    return KillableJobs.process(home.variables(), point, at.toString(), command)
        .redirectOutput(output().toFile())
        .start();
  }

  private Path output() {
    return home.folder().resolve("words.log");
  }

  private String words() throws IOException {
    return Files.readString(output());
  }

  private void killWhen(Process process, Question stands) throws Exception {
    for (int looks = 0; !stands.isAnswered(); looks++) {
      assertThat(looks).as("never came to its point: " + words()).isLessThan(MOST_LOOKS);
      boolean ended = process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
      assertThat(ended).as("ended before its point: " + words()).isFalse();
    }
    process.destroyForcibly().waitFor();
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
