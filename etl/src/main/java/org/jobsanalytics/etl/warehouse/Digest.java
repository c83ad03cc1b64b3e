package org.jobsanalytics.etl.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A checksum over published fields: half of a SHA-256, 32 hexadecimal digits. */
final class Digest {

  private static final int BYTES = 16;

  private Digest() {}

  /** The values are escaped, so a tab between them cannot be part of one. */
  static String of(List<String> columns) {
    try {
      byte[] text = String.join("\t", columns).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
