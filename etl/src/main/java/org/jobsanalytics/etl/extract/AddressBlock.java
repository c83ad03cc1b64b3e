package org.jobsanalytics.etl.extract;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of internet addresses, as in {@code 10.0.0.0/8}. */
record AddressBlock(BigInteger prefix, int bits, int width) {

  static AddressBlock parse(String text) {
    String[] parts = text.split("/", 2);
    byte[] bytes = literal(parts[0]);
    int width = bytes.length * 8;
    int bits = Integer.parseInt(parts[1]);
    return new AddressBlock(new BigInteger(1, bytes).shiftRight(width - bits), bits, width);
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length * 8 == width
        && new BigInteger(1, bytes).shiftRight(width - bits).equals(prefix);
  }

  private static byte[] literal(String text) {
    try {
      // No name is looked up: these are numbers.
      return InetAddress.getAllByName(text)[0].getAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException("expected an address, was " + text, impossible);
    }
  }
}
