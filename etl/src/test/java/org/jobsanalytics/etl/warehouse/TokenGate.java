package org.jobsanalytics.etl.warehouse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a PostgreSQL server as RDS's authentication does: TLS, then the password is asked
 * for in clear text and must be a token, then everything goes through to the server.
 *
 * @see <a href="https://www.postgresql.org/docs/17/protocol-flow.html">Message flow</a>
 */
public final class TokenGate implements AutoCloseable {

  private static final int TLS_REQUEST = 80877103;
  private static final int MOST_BYTES = 64 * 1024;

  private final SSLContext tls;
  private final Path server;
  private final TokenCheck check;
  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "token gate");
            thread.setDaemon(true);
            return thread;
          });

  private TokenGate(SSLContext tls, Path server, TokenCheck check) throws IOException {
    this.tls = tls;
    this.server = server;
    this.check = check;
    this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  }

  static TokenGate open(SSLContext tls, Path server, TokenCheck check) throws IOException {
    TokenGate gate = new TokenGate(tls, server, check);
    gate.threads.execute(gate::welcome);
    return gate;
  }

  public int port() {
    return door.getLocalPort();
  }

  private void welcome() {
    try {
      while (!door.isClosed()) {
        Socket guest = door.accept();
        threads.execute(() -> letIn(guest));
      }
    } catch (IOException e) {
      // The gate was closed.
    }
  }

  private void letIn(Socket guest) {
    try (guest;
        SSLSocket safe = secured(guest)) {
      DataInputStream in = new DataInputStream(safe.getInputStream());
      DataOutputStream out = new DataOutputStream(safe.getOutputStream());
      byte[] startup = message(in);
      String user = user(startup);
      out.writeByte('R');
      out.writeInt(8);
      out.writeInt(3);
      out.flush();
      in.readByte();
      byte[] password = message(in);
      String token = new String(password, 0, password.length - 1, StandardCharsets.UTF_8);
      if (!check.passes(token, user, port())) {
        refuse(out, "PAM authentication failed for user \"" + user + "\"");
        return;
      }
      connect(startup, in, out);
    } catch (IOException e) {
      // Either end hung up.
    }
  }

  private SSLSocket secured(Socket guest) throws IOException {
    DataInputStream in = new DataInputStream(guest.getInputStream());
    int length = in.readInt();
    if (length != 8 || in.readInt() != TLS_REQUEST) {
      throw new IOException("no TLS");
    }
    guest.getOutputStream().write('S');
    SSLSocket safe = (SSLSocket) tls.getSocketFactory().createSocket(guest, null, false);
    safe.setUseClientMode(false);
    return safe;
  }

  private static byte[] message(DataInputStream in) throws IOException {
    int length = in.readInt() - 4;
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("expected a short message, was of " + length + " bytes");
    }
    return in.readNBytes(length);
  }

  /** After the version come names and values, each ended by a zero. */
  private static String user(byte[] startup) {
    List<String> words =
        Arrays.asList(
            new String(startup, 4, startup.length - 4, StandardCharsets.UTF_8).split("\0"));
    return words.get(words.indexOf("user") + 1);
  }

  private static void refuse(DataOutputStream out, String words) throws IOException {
    byte[] fields = ("SFATAL\0C28000\0M" + words + "\0\0").getBytes(StandardCharsets.UTF_8);
    out.writeByte('E');
    out.writeInt(fields.length + 4);
    out.write(fields);
    out.flush();
  }

  private void connect(byte[] startup, DataInputStream in, DataOutputStream out)
      throws IOException {
    try (SocketChannel inner = SocketChannel.open(UnixDomainSocketAddress.of(server))) {
      ByteBuffer first = ByteBuffer.allocate(startup.length + 4);
      write(inner, first.putInt(startup.length + 4).put(startup).flip());
      threads.execute(() -> answers(inner, out));
      byte[] buffer = new byte[MOST_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        write(inner, ByteBuffer.wrap(buffer, 0, read));
      }
    }
  }

  private static void answers(SocketChannel inner, DataOutputStream out) {
    ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);
    try {
      while (inner.read(buffer) >= 0) {
        out.write(buffer.array(), 0, buffer.position());
        out.flush();
        buffer.clear();
      }
      out.close();
    } catch (IOException e) {
      // Either end hung up.
    }
  }

  private static void write(SocketChannel inner, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      inner.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
