package org.jobsanalytics.infra;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The one address that may reach the database, or a sentence that says why it cannot be that.
 *
 * @param cidr the address with {@code /32}; empty if there is a complaint
 * @param complaint what is wrong with it
 */
record AllowedAddress(String cidr, Optional<String> complaint) {

  /** Without leading zeros, which some programs read as octal. */
  private static final String BYTE = "(0|[1-9]\\d{0,2})";

  private static final Pattern IPV4 =
      Pattern.compile(String.join("\\.", BYTE, BYTE, BYTE, BYTE) + "(?:/(\\d{1,2}))?");

  /**
   * Addresses no one on the internet has, so that nobody would get in: private, shared by carriers,
   * loopback, link-local, this network, multicast and reserved.
   *
   * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">The registry</a>
   */
  private static final List<Range> NOT_PUBLIC =
      List.of(
          Range.of("this network", 0, 0, 8),
          Range.of("private", 10, 0, 8),
          Range.of("shared by a carrier's customers", 100, 64, 10),
          Range.of("loopback", 127, 0, 8),
          Range.of("link-local", 169, 254, 16),
          Range.of("private", 172, 16, 12),
          Range.of("private", 192, 168, 16),
          Range.of("multicast", 224, 0, 4),
          Range.of("reserved", 240, 0, 4));

  static AllowedAddress of(String text) {
    if (text.contains(":")) {
      return refused("expected an IPv4 address, was the IPv6 address '" + text + "'");
    }
    Matcher matcher = IPV4.matcher(text);
    if (!matcher.matches() || octets(matcher).anyMatch(octet -> octet > 255)) {
      return refused("expected one IPv4 address such as 203.0.113.7, was '" + text + "'");
    }
    String length = Optional.ofNullable(matcher.group(5)).orElse("32");
    if (text.startsWith("0.0.0.0")) {
      return refused("'" + text + "' is the whole internet; name the one address that may come in");
    }
    if (!length.equals("32")) {
      return refused("'" + text + "' is more than one address; only /32 is accepted");
    }
    return publicOnly(octets(matcher).toArray());
  }

  private static AllowedAddress publicOnly(int[] octets) {
    long address = (((long) octets[0] * 256 + octets[1]) * 256 + octets[2]) * 256 + octets[3];
    String text = octets[0] + "." + octets[1] + "." + octets[2] + "." + octets[3];
    return NOT_PUBLIC.stream()
        .filter(range -> range.holds(address))
        .findFirst()
        .map(
            range -> refused("'" + text + "' is " + range.kind + "; the internet sees another one"))
        .orElseGet(() -> new AllowedAddress(text + "/32", Optional.empty()));
  }

  private static IntStream octets(Matcher matcher) {
    return IntStream.rangeClosed(1, 4).map(group -> Integer.parseInt(matcher.group(group)));
  }

  private static AllowedAddress refused(String complaint) {
    return new AllowedAddress("", Optional.of(complaint));
  }

  private record Range(String kind, long first, long size) {

    static Range of(String kind, int firstOctet, int secondOctet, int length) {
      return new Range(kind, ((long) firstOctet * 256 + secondOctet) << 16, 1L << (32 - length));
    }

    boolean holds(long address) {
      return address >= first && address < first + size;
    }
  }
}
