package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The certificates of a server on this machine, made by the JDK's own {@code keytool}: an
 * authority, what it signed for {@code localhost}, and an authority that signed nothing.
 */
final class TestCertificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  private TestCertificates(Path folder) {
    this.folder = folder;
  }

  static TestCertificates makeIn(Path folder) throws IOException, GeneralSecurityException {
    TestCertificates made = new TestCertificates(folder);
    made.keytool("authority", "-ext", "bc:critical=ca:true", "-ext", "ku=keyCertSign");
    made.keytool("other", "-ext", "bc:critical=ca:true", "-ext", "ku=keyCertSign");
    made.keytool("server", "-signer", "authority", "-ext", "san=dns:localhost");
    made.export();
    return made;
  }

  private void keytool(String name, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-keystore",
                folder.resolve("keys.p12").toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool failed: " + words);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void export() throws IOException, GeneralSecurityException {
    KeyStore keys = keys();
    write("authority.pem", "CERTIFICATE", keys.getCertificate("authority").getEncoded());
    write("other.pem", "CERTIFICATE", keys.getCertificate("other").getEncoded());
    Certificate server = keys.getCertificate("server");
    write("server.pem", "CERTIFICATE", server.getEncoded());
    Key key = keys.getKey("server", PASSWORD.toCharArray());
    write("server.key", "PRIVATE KEY", key.getEncoded());
    // PostgreSQL refuses a key that others may read.
    Files.setPosixFilePermissions(
        folder.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
  }

  private KeyStore keys() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(file, PASSWORD.toCharArray());
    }
    return keys;
  }

  private void write(String name, String kind, byte[] content) throws IOException {
    String lines = Base64.getMimeEncoder().encodeToString(content);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
  }

  Path authority() {
    return folder.resolve("authority.pem");
  }

  Path other() {
    return folder.resolve("other.pem");
  }

  Path server() {
    return folder.resolve("server.pem");
  }

  Path serverKey() {
    return folder.resolve("server.key");
  }

  /** For a server in this process. */
  SSLContext context() throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    KeyStore all = keys();
    all.deleteEntry("authority");
    all.deleteEntry("other");
    keys.init(all, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
