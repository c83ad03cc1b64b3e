package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.255.255.255",
        "11.0.0.0",
        "172.15.0.1",
        "172.32.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "169.253.1.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a01:4f8::1",
        "64:ff9b::808:808"
      })
  void addressOfTheInternet_isPublic(String text) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getAllByName(text)[0])).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "100::1"
      })
  void addressForSpecialPurposes_isNotPublic(String text) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getAllByName(text)[0])).isFalse();
  }
}
