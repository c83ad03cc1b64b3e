package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read on two connections at once is one state of the mart. */
final class SnapshotIT {

  private MartFixture mart;

  @BeforeEach
  void oneOffer() throws Exception {
    mart = new MartFixture().source("board", "The Board", false);
    mart.offer(Map.of("title", "The first"));
  }

  private static long offers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from mart.offer")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void offerThatComesMeanwhile_isInNeither() throws Exception {
    CountDownLatch come = new CountDownLatch(1);
    try (Connection one = mart.another();
        Connection other = mart.another()) {
      List<Long> counts =
          Snapshot.of(
              one,
              first -> {
                mart.offer(Map.of("title", "The second"));
                come.countDown();
                return offers(first);
              },
              other,
              second -> {
                await(come);
                return offers(second);
              },
              List::of);

      assertThat(counts).containsExactly(1L, 1L);
      assertThat(offers(one)).isEqualTo(2);
      assertThat(other.getAutoCommit()).isTrue();
    }
  }

  @Test
  void failureOfEither_isThatOfBoth() throws Exception {
    try (Connection one = mart.another();
        Connection other = mart.another()) {
      assertThatThrownBy(
              () -> Snapshot.of(one, first -> offers(first), other, second -> failing(), List::of))
          .isInstanceOf(SQLException.class)
          .hasMessage("no such table");
      assertThatThrownBy(
              () -> Snapshot.of(one, first -> failing(), other, second -> offers(second), List::of))
          .isInstanceOf(SQLException.class)
          .hasMessage("no such table");
      assertThat(List.of(offers(one), offers(other))).containsExactly(1L, 1L);
    }
  }

  private static long failing() throws SQLException {
    throw new SQLException("no such table");
  }
}
