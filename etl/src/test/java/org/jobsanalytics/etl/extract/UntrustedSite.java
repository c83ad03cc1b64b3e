package org.jobsanalytics.etl.extract;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An https server on loopback whose certificate only itself vouches for. */
record UntrustedSite(HttpsServer server) implements AutoCloseable {

  private static final String PASSWORD = "changeit";

  static UntrustedSite open() throws Exception {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpsServer server = HttpsServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext("/", TestSite.text("not to be read")::to);
    server.start();
    return new UntrustedSite(server);
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private static SSLContext context() throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(keyStore(), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static KeyStore keyStore() throws Exception {
    Path folder = Files.createTempDirectory("untrusted");
    Path file = folder.resolve("keys.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String command =
        "-genkeypair -alias site -keyalg EC -validity 2 -dname CN=127.0.0.1 -ext san=ip:127.0.0.1"
            + " -storetype PKCS12 -storepass "
            + PASSWORD
            + " -keystore";
    ProcessBuilder builder = new ProcessBuilder(command.split(" "));
    builder.command().add(0, keytool.toString());
    builder.command().add(file.toString());
    int exit = builder.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("keytool ended with " + exit);
    }
    try (InputStream stored = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stored, PASSWORD.toCharArray());
      return store;
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
