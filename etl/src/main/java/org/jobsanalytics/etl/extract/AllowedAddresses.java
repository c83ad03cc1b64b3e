package org.jobsanalytics.etl.extract;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Lets only public addresses through. It stands where a name becomes the address that is connected
 * to, so that a name that is public when it is checked and private when it is used finds no gap.
 */
final class AllowedAddresses implements Dns {

  // OkHttp asks no Dns about these.
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*|[\\d.]+");

  private final Dns resolver;

  AllowedAddresses(Dns resolver) {
    this.resolver = resolver;
  }

  /** An address that may not be connected to. */
  static final class NotPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotPublicException(String host) {
      super(host + " is no public address");
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolver.lookup(host);
    if (!addresses.stream().allMatch(PublicAddresses::contains)) {
      throw new NotPublicException(host);
    }
    return addresses;
  }

  /** Checks an address that is given as numbers. */
  void checkLiteral(HttpUrl url) throws UnknownHostException {
    if (LITERAL.matcher(url.host()).matches()) {
      for (InetAddress address : InetAddress.getAllByName(url.host())) {
        if (!PublicAddresses.contains(address)) {
          throw new NotPublicException(url.host());
        }
      }
    }
  }
}
