package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Whom a warehouse on a server talks to, and what with. */
final class TlsIT {

  private static WarehouseAddress.Server admin;

  @BeforeAll
  static void makeDatabase() throws SQLException {
    admin = RdsLikeServer.emptyDatabase();
  }

  @Test
  void provenServer_isTalkedToOverTls() throws SQLException {
    try (Warehouse warehouse = Warehouse.open(admin);
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "select ssl, version from pg_stat_ssl where pid = pg_backend_pid()")) {
      answer.next();
      assertThat(answer.getBoolean(1)).isTrue();
      assertThat(answer.getString(2)).startsWith("TLSv1.");
    }
  }

  @Test
  void otherAuthority_isRefused() {
    WarehouseAddress.Server other =
        RdsLikeServer.trusting(admin, Optional.of(RdsLikeServer.otherAuthority()));

    assertThatThrownBy(() -> Warehouse.open(other))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("cannot reach")
        .hasMessageContaining("certification path");
  }

  @Test
  void otherHostName_isRefused() {
    assertThatThrownBy(() -> Warehouse.open(RdsLikeServer.byAddress(admin)))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void withoutTls_theServerRefuses() {
    WarehouseAddress.Server open =
        new WarehouseAddress.Server(
            admin.jdbcUrl() + "?sslmode=disable", admin.user(), admin.password());

    assertThatThrownBy(() -> Warehouse.open(open)).hasMessageContaining("no encryption");
  }

  @Test
  void serverWithoutTls_isRefusedWhereAnAuthorityIsSet() {
    WarehouseAddress.Server plain =
        RdsLikeServer.trusting(TestServer.emptyDatabase(), Optional.of(RdsLikeServer.authority()));

    assertThatThrownBy(() -> Warehouse.open(plain)).hasMessageContaining("does not support SSL");
  }

  @Test
  void noFileOfAuthorities_isNamed() {
    WarehouseAddress.Server nothing =
        RdsLikeServer.trusting(admin, Optional.of(Path.of("none.pem")));

    assertThatThrownBy(() -> Warehouse.open(nothing)).hasMessageContaining("none.pem");
  }

  /** Each key is good for one token, so the second connection shows that its token is another. */
  @Test
  void iamToken_isSignedAnewForEachConnection() throws Exception {
    TokenCheck check = new TokenCheck(Map.of("AKIA1", "first", "AKIA2", "second"));
    AtomicInteger asked = new AtomicInteger();
    AwsCredentialsProvider caller =
        () -> {
          int n = asked.incrementAndGet();
          return AwsBasicCredentials.create("AKIA" + n, n == 1 ? "first" : "second");
        };
    try (TokenGate gate = RdsLikeServer.gate(check)) {
      ServerAddress address = throughGate(gate, caller);

      assertThat(userOf(address)).isEqualTo(RdsLikeServer.ADMIN);
      assertThat(userOf(address)).isEqualTo(RdsLikeServer.ADMIN);
    }

    assertThat(check.passed()).containsExactly("AKIA1", "AKIA2");
  }

  @Test
  void wrongKey_isRefusedAndNoTokenIsShown() throws Exception {
    AwsCredentialsProvider caller = () -> AwsBasicCredentials.create("AKIA1", "guessed");
    try (TokenGate gate = RdsLikeServer.gate(new TokenCheck(Map.of("AKIA1", "first")))) {
      assertThatThrownBy(() -> userOf(throughGate(gate, caller)))
          .hasMessageContaining("PAM authentication failed")
          .hasMessageNotContaining("X-Amz");
    }
  }

  private static String userOf(ServerAddress address) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select current_user")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static ServerAddress throughGate(TokenGate gate, AwsCredentialsProvider caller) {
    return RdsLikeServer.throughGate(gate, admin, RdsLikeServer.ADMIN, caller);
  }
}
