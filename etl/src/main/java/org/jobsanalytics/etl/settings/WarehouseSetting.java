package org.jobsanalytics.etl.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobsanalytics.etl.settings.Settings.Proof;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;

/**
 * Reads where the warehouse is and how to log in there.
 *
 * @param text the value of a setting by its name
 * @param errors takes what is wrong; never an address, which may hold a password
 */
record WarehouseSetting(
    Path home, Function<String, Optional<String>> text, Consumer<String> errors) {

  static final Set<String> NAMES =
      Set.of("warehouse", "warehouse-auth", "warehouse-secret", "warehouse-ca");

  WarehouseAddress read() {
    Optional<String> value = text.apply("warehouse");
    Proof proof = proof();
    Optional<Path> authorities = text.apply("warehouse-ca").flatMap(this::file);
    if (value.isEmpty()) {
      requireServer();
      return embedded();
    }
    try {
      WarehouseAddress.Server server = server(new URI(value.get()), proof, authorities);
      check(server);
      return server;
    } catch (URISyntaxException e) {
      errors.accept("warehouse: expected postgresql://user:password@host:port/database");
      return embedded();
    }
  }

  private WarehouseAddress embedded() {
    return new WarehouseAddress.Embedded(home.resolve("data/warehouse").normalize());
  }

  private void requireServer() {
    for (String ofServers : new String[] {"warehouse-auth", "warehouse-secret", "warehouse-ca"}) {
      if (text.apply(ofServers).isPresent()) {
        errors.accept(ofServers + ": expected warehouse to be postgresql://…, was not set");
      }
    }
  }

  private Proof proof() {
    String auth = text.apply("warehouse-auth").orElse("password");
    Optional<String> secret = text.apply("warehouse-secret");
    if (auth.equals("secret")) {
      if (secret.filter(arn -> arn.matches("arn:aws[a-z-]*:secretsmanager:.+")).isEmpty()) {
        errors.accept(
            "warehouse-secret: expected the ARN of the database's secret, was "
                + secret.map(arn -> "'" + arn + "'").orElse("nothing"));
      }
      return new Proof.Secret(secret.orElse(""));
    }
    if (secret.isPresent()) {
      errors.accept("warehouse-secret: expected warehouse-auth to be secret, was " + auth);
    }
    if (!Set.of("password", "iam").contains(auth)) {
      errors.accept("warehouse-auth: expected password, iam or secret, was '" + auth + "'");
    }
    return auth.equals("iam") ? new Proof.IamToken() : new Proof.Password();
  }

  private Optional<Path> file(String value) {
    Path file = home.resolve(value).normalize();
    if (!Files.isReadable(file)) {
      errors.accept(
          "warehouse-ca: expected a file of certificates to trust, was nothing at " + file);
    }
    return Optional.of(file);
  }

  private static WarehouseAddress.Server server(URI uri, Proof proof, Optional<Path> authorities)
      throws URISyntaxException {
    boolean complete =
        Set.of("postgresql", "postgres").contains(String.valueOf(uri.getScheme()))
            && uri.getHost() != null
            && uri.getPath() != null
            && uri.getPath().length() > 1;
    if (!complete) {
      throw new URISyntaxException("", "not a PostgreSQL address");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String address = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath();
    Optional<String> login = Optional.ofNullable(uri.getUserInfo());
    return new WarehouseAddress.Server(
        address + withoutSecrets(Optional.ofNullable(uri.getRawQuery())),
        login.map(text -> text.split(":", 2)[0]),
        login.filter(text -> text.contains(":")).map(text -> text.split(":", 2)[1]),
        proof,
        authorities);
  }

  /** Addresses are shown, so a password stands before the host or nowhere. */
  private static String withoutSecrets(Optional<String> query) throws URISyntaxException {
    if (query.isEmpty()) {
      return "";
    }
    if (query.get().toLowerCase(Locale.ROOT).matches(".*(password|user)=.*")) {
      throw new URISyntaxException("", "user and password stand before the host");
    }
    return "?" + query.get();
  }

  private void check(WarehouseAddress.Server server) {
    server
        .proof()
        .<Runnable>fold(
            () -> () -> {},
            () -> () -> checkLogin("iam", "a user and no password", isUserAlone(server), server),
            arn -> () -> checkLogin("secret", "neither user nor password", isBare(server), server))
        .run();
    boolean ownTls =
        Arrays.stream(server.jdbcUrl().split("[?&]"))
            .skip(1)
            .anyMatch(parameter -> parameter.toLowerCase(Locale.ROOT).startsWith("ssl"));
    if (server.authorities().isPresent() && ownTls) {
      errors.accept(
          "warehouse: expected no parameter ssl… in the address, as warehouse-ca is set:"
              + " it verifies certificate and host name");
    }
  }

  private static boolean isUserAlone(WarehouseAddress.Server server) {
    return server.user().filter(user -> !user.isEmpty()).isPresent() && server.password().isEmpty();
  }

  private static boolean isBare(WarehouseAddress.Server server) {
    return server.user().isEmpty() && server.password().isEmpty();
  }

  /** A token, or a password that somebody else keeps, is shown to no server that is not proven. */
  private void checkLogin(
      String auth, String expected, boolean asExpected, WarehouseAddress.Server server) {
    if (!asExpected) {
      errors.accept(
          "warehouse: expected " + expected + " in the address, as warehouse-auth is " + auth);
    }
    if (server.authorities().isEmpty()) {
      errors.accept(
          "warehouse-ca: expected the file of RDS's certificates, as warehouse-auth is "
              + auth
              + "; get it from https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem");
    }
  }
}
