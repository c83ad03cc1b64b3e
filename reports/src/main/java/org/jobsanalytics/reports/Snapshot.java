package org.jobsanalytics.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import org.jobsanalytics.reports.analysis.Copies;

/** One unchanging view of the mart for many questions, so that their answers agree. */
final class Snapshot {

  private Snapshot() {}

  /** What is read in it; may write files, never the mart. */
  interface Reading<T> {
    T read(Connection connection) throws SQLException;
  }

  /** Leaves the connection as it was. */
  static <T> T of(Connection connection, Reading<T> reading) throws SQLException {
    return within(
        connection,
        same -> {
          Copies.make(same);
          return reading.read(same);
        });
  }

  /**
   * Reads on two connections at once what is one state of the mart, and leaves them as they were.
   *
   * @param much what asks so much that copies of the mart are made for it
   * @param beside what is read meanwhile, from the mart itself
   */
  static <A, B, T> T of(
      Connection one,
      Reading<A> much,
      Connection other,
      Reading<B> beside,
      BiFunction<A, B, T> both)
      throws SQLException {
    return within(
        one,
        first -> {
          String state = exported(first);
          FutureTask<B> task =
              new FutureTask<>(() -> within(other, second -> reading(second, state, beside)));
          Thread thread = new Thread(task, "beside the study");
          thread.start();
          try {
            Copies.make(first);
            return both.apply(much.read(first), result(task));
          } finally {
            task.cancel(false);
            join(thread);
          }
        });
  }

  private static <T> T within(Connection connection, Reading<T> reading) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    int isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try {
      return reading.read(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
      connection.setTransactionIsolation(isolation);
    }
  }

  private static String exported(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
      row.next();
      return row.getString(1);
    }
  }

  private static <T> T reading(Connection connection, String state, Reading<T> reading)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction snapshot '" + state + "'");
      Copies.grantMemory(connection);
    }
    return reading.read(connection);
  }

  private static <T> T result(FutureTask<T> task) throws SQLException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while reading", e);
    }
  }

  /** Waits even if interrupted: the thread uses a connection that its owner closes next. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
