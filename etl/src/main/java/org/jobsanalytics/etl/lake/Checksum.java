package org.jobsanalytics.etl.lake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The SHA-256 of an object. */
final class Checksum {

  private Checksum() {}

  /** In hexadecimal, as manifests have it. */
  static String of(byte[] content) {
    return HexFormat.of().formatHex(sha256(content));
  }

  /** In Base64, as S3 wants it. */
  static String base64(byte[] content) {
    return Base64.getEncoder().encodeToString(sha256(content));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
