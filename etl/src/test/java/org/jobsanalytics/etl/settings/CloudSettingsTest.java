package org.jobsanalytics.etl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.settings.Settings.Proof;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lake and warehouse are on AWS. */
final class CloudSettingsTest {

  private static final String KEY =
      "arn:aws:kms:eu-west-3:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final String SECRET =
      "arn:aws:secretsmanager:eu-west-3:123456789012:secret:rds!db-1-AbCdEf";

  @TempDir Path home;

  @BeforeEach
  void makeAuthorities() throws IOException {
    Files.writeString(home.resolve("ca.pem"), "certificates");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          s3://lake-1,          lake-1, ''
          s3://lake-1/,         lake-1, ''
          s3://lake-1/a/b_c.d,  lake-1, a/b_c.d/
          s3://lake-1/a=1/,     lake-1, a=1/
          """)
  void bucket_isReadWithItsPrefix(String value, String name, String prefix) {
    assertThat(read("JOBS_LAKE=" + value).lake())
        .isEqualTo(new LakeAddress.Bucket(name, prefix, Optional.empty(), Optional.empty()));
  }

  @Test
  void bucketOfAnotherStore_hasEndpointAndKey() {
    Settings settings =
        read(
            "JOBS_LAKE=s3://lake/p",
            "JOBS_LAKE_ENDPOINT=http://127.0.0.1:9090",
            "JOBS_LAKE_KMS_KEY=" + KEY);

    assertThat(settings.lake())
        .isEqualTo(
            new LakeAddress.Bucket(
                "lake", "p/", Optional.of(URI.create("http://127.0.0.1:9090")), Optional.of(KEY)));
    assertThat(settings.lake()).hasToString("s3://lake/p/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://",
        "s3://La",
        "s3://Lake",
        "s3://my.lake",
        "s3://-lake",
        "s3://lake//x",
        "s3://lake/../x",
        "s3://lake/a b",
        "s3://lake?versionId=1",
        "s3://ana:s3cret@lake",
        "gs://lake",
        "https://lake.s3.amazonaws.com"
      })
  void wrongLake_isRefused(String value) {
    assertThatThrownBy(() -> read("JOBS_LAKE=" + value))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("lake: expected ");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://store.example:9000,     https://host:port
          ftp://localhost,               https://host:port
          store.example,                 https://host:port
          https://key:secret@store.example, https://host:port
          """)
  void wrongEndpoint_isRefused(String endpoint, String expected) {
    assertThatThrownBy(() -> read("JOBS_LAKE=s3://lake", "JOBS_LAKE_ENDPOINT=" + endpoint))
        .hasMessageContaining("lake-endpoint: expected " + expected);
  }

  @Test
  void everythingWrong_isSaidAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    "JOBS_LAKE=s3://L",
                    "JOBS_LAKE_ENDPOINT=x",
                    "JOBS_LAKE_KMS_KEY=mine",
                    "JOBS_WAREHOUSE=postgresql://ana:s3cret@db/jobs?sslmode=disable",
                    "JOBS_WAREHOUSE_AUTH=iam",
                    "JOBS_WAREHOUSE_SECRET=mine",
                    "JOBS_WAREHOUSE_CA=none.pem"))
        .hasMessageContaining("lake: expected")
        .hasMessageContaining("lake-endpoint: expected")
        .hasMessageContaining("lake-kms-key: expected")
        .hasMessageContaining("warehouse-secret: expected warehouse-auth to be secret")
        .hasMessageContaining("warehouse: expected a user and no password")
        .hasMessageContaining("warehouse: expected no parameter ssl")
        .hasMessageContaining("warehouse-ca: expected a file")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void iamToken_isOfTheUserOfTheAddress() {
    Settings settings =
        read(
            "JOBS_WAREHOUSE=postgresql://etl_writer@db.example:5433/jobs",
            "JOBS_WAREHOUSE_AUTH=iam",
            "JOBS_WAREHOUSE_CA=ca.pem");

    assertThat(settings.warehouse())
        .isEqualTo(
            new WarehouseAddress.Server(
                "jdbc:postgresql://db.example:5433/jobs",
                Optional.of("etl_writer"),
                Optional.empty(),
                new Proof.IamToken(),
                Optional.of(home.resolve("ca.pem"))));
  }

  @Test
  void secret_bringsUserAndPassword() {
    Settings settings =
        read(
            "JOBS_WAREHOUSE=postgresql://db.example/jobs",
            "JOBS_WAREHOUSE_AUTH=secret",
            "JOBS_WAREHOUSE_SECRET=" + SECRET,
            "JOBS_WAREHOUSE_CA=ca.pem");

    assertThat(((WarehouseAddress.Server) settings.warehouse()).proof())
        .isEqualTo(new Proof.Secret(SECRET));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://db/jobs     | AUTH=iam    |             | expected a user and no password
          postgresql://a@db/jobs   | AUTH=iam    |             | warehouse-ca: expected the file
          postgresql://a@db/jobs   | AUTH=secret |             | expected neither user nor password
          postgresql://db/jobs     | AUTH=secret |             | warehouse-secret: expected the ARN
          postgresql://db/jobs     | AUTH=secret | SECRET=mine | warehouse-secret: expected the ARN
          postgresql://a@db/jobs   | AUTH=kerberos |           | expected password, iam or secret
          postgresql://a@db/jobs?sslfactory=x | CA=ca.pem |    | expected no parameter ssl
          postgresql://a@db/jobs?tcpKeepAlive=true&SSLMode=allow | CA=ca.pem | | expected no parameter ssl
                                   | AUTH=iam    |             | warehouse-auth: expected warehouse to be
                                   | CA=ca.pem   |             | warehouse-ca: expected warehouse to be
          """)
  void wrongLogin_isRefused(String address, String one, String two, String expected) {
    assertThatThrownBy(
            () ->
                read(
                    address == null ? "" : "JOBS_WAREHOUSE=" + address,
                    "JOBS_WAREHOUSE_" + one,
                    two == null ? "" : "JOBS_WAREHOUSE_" + two))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(expected);
  }

  private Settings read(String... assignments) {
    Map<String, String> variables = new HashMap<>();
    Arrays.stream(assignments)
        .filter(text -> !text.isEmpty())
        .forEach(text -> variables.put(text.split("=", 2)[0], text.split("=", 2)[1]));
    return SettingsReader.read(variables, home, Map.of());
  }
}
