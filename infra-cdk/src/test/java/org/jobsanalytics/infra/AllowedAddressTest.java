package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedAddressTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          203.0.113.7,        203.0.113.7/32
          203.0.113.7/32,     203.0.113.7/32
          8.8.8.8,            8.8.8.8/32
          172.15.255.255,     172.15.255.255/32
          172.32.0.0,         172.32.0.0/32
          100.63.255.255,     100.63.255.255/32
          100.128.0.1,        100.128.0.1/32
          223.255.255.255,    223.255.255.255/32
          """)
  void publicAddress_isTaken(String text, String cidr) {
    AllowedAddress address = AllowedAddress.of(text);

    assertThat(address.complaint()).isEmpty();
    assertThat(address.cidr()).isEqualTo(cidr);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.0.0.0/0,           whole internet
          0.0.0.0,             whole internet
          0.0.0.0/32,          whole internet
          203.0.113.0/24,      more than one address
          203.0.113.7/31,      more than one address
          203.0.113.7/0,       more than one address
          10.1.2.3,            private
          172.16.0.1,          private
          172.31.255.255,      private
          192.168.1.10,        private
          100.64.0.1,          shared by a carrier
          127.0.0.1,           loopback
          169.254.169.254,     link-local
          0.1.2.3,             this network
          224.0.0.1,           multicast
          255.255.255.255,     reserved
          ::ffff:203.0.113.7,  IPv6
          2001:db8::1,         IPv6
          203.0.113,           expected one IPv4 address
          203.0.113.256,       expected one IPv4 address
          203.0.113.07,        expected one IPv4 address
          203.0.113.7/33x,     expected one IPv4 address
          localhost,           expected one IPv4 address
          '203.0.113.7,8.8.8.8', expected one IPv4 address
          ' 203.0.113.7',      expected one IPv4 address
          ٢٠٣.0.113.7,         expected one IPv4 address
          """)
  void otherAddress_isRefusedWithASentence(String text, String sentence) {
    AllowedAddress address = AllowedAddress.of(text);

    assertThat(address.cidr()).isEmpty();
    assertThat(address.complaint()).get().asString().contains(sentence).contains(text);
  }
}
