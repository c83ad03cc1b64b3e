package org.jobsanalytics.etl.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Takes connections on loopback and never says a word. */
record SilentServer(ServerSocket socket) implements AutoCloseable {

  static SilentServer open() {
    try {
      return new SilentServer(
          new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
