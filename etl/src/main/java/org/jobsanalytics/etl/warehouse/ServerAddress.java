package org.jobsanalytics.etl.warehouse;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Where a server is and what it is logged in to with. */
record ServerAddress(String jdbcUrl, Login login) {

  static ServerAddress of(WarehouseAddress.Server server) {
    return new ServerAddress(
        verified(server),
        server.proof().fold(() -> password(server), () -> iamToken(server), ManagedSecret::new));
  }

  /** Opens a connection; to be closed after use. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, login.now());
  }

  /** A server proves by its certificate that it is the host of the address. */
  private static String verified(WarehouseAddress.Server server) {
    return server
        .authorities()
        .map(
            file ->
                server.jdbcUrl()
                    + (server.jdbcUrl().contains("?") ? "&" : "?")
                    + "sslmode=verify-full&sslrootcert="
                    + URLEncoder.encode(file.toAbsolutePath().toString(), StandardCharsets.UTF_8))
        .orElse(server.jdbcUrl());
  }

  private static Login password(WarehouseAddress.Server server) {
    Properties login = new Properties();
    server.user().ifPresent(user -> login.setProperty("user", user));
    server.password().ifPresent(password -> login.setProperty("password", password));
    return () -> login;
  }

  private static Login iamToken(WarehouseAddress.Server server) {
    URI uri = URI.create(server.jdbcUrl().substring("jdbc:".length()));
    return new IamToken(
        uri,
        server.user().orElseThrow(),
        DefaultCredentialsProvider.builder().build(),
        DefaultAwsRegionProviderChain.builder().build());
  }
}
