package org.jobsanalytics.etl.extract;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet, by IANA's special-purpose address registries (<a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>, <a
 * href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>).
 */
final class PublicAddresses {

  private static final List<AddressBlock> NOT_PUBLIC =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8",
          "100.64.0.0/10", // carrier-grade NAT
          "127.0.0.0/8",
          "169.254.0.0/16", // link-local, where clouds keep their credentials
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24", // documentation, as 198.51.100.0/24 and 203.0.113.0/24
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3", // multicast, reserved, broadcast
          "2001::/23", // protocols, Teredo among them
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: any IPv4 address inside
          "3fff::/20");

  /** Everything outside is local, mapped, or not given out. */
  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.parse("2000::/3");

  /** How IPv6-only networks reach an IPv4 address, which is in the last four bytes. */
  private static final AddressBlock TRANSLATED = AddressBlock.parse("64:ff9b::/96");

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    if (TRANSLATED.contains(address)) {
      return contains(inner(address));
    }
    boolean given = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
    return given && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
  }

  private static InetAddress inner(InetAddress address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an IPv4 address", impossible);
    }
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).map(AddressBlock::parse).toList();
  }
}
