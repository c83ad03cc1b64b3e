package org.jobsanalytics.etl.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where the lake is.
 *
 * @param text the value of a setting by its name
 * @param errors takes what is wrong
 */
record LakeSetting(Path home, Function<String, Optional<String>> text, Consumer<String> errors) {

  static final Set<String> NAMES = Set.of("lake", "lake-endpoint", "lake-kms-key");

  /**
   * Of the names that S3 allows those without dots: the certificate of {@code *.s3…amazonaws.com}
   * does not cover the others.
   *
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">
   *     Bucket naming rules</a>
   */
  private static final Pattern BUCKET =
      Pattern.compile(
          "s3://(?<name>[a-z0-9][a-z0-9-]{1,61}[a-z0-9])(?<prefix>(/[A-Za-z0-9_=-][A-Za-z0-9._=-]*)*)/?");

  private static final Pattern KMS_KEY =
      Pattern.compile(
          "(arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:)?"
              + "(key/[a-z0-9-]{36,}|[a-z0-9-]{36,}|alias/[A-Za-z0-9/_-]+)");

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  LakeAddress read() {
    String value = text.apply("lake").orElse("data/lake");
    if (value.startsWith("s3://")) {
      return bucket(value);
    }
    for (String ofBuckets : new String[] {"lake-endpoint", "lake-kms-key"}) {
      if (text.apply(ofBuckets).isPresent()) {
        errors.accept(ofBuckets + ": expected lake to be s3://bucket, was " + value);
      }
    }
    return folder(value);
  }

  private LakeAddress folder(String value) {
    try {
      if (!value.contains("://")) {
        return new LakeAddress.Folder(home.resolve(value).normalize());
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    errors.accept("lake: expected a folder or s3://bucket/prefix, was '" + value + "'");
    return new LakeAddress.Folder(home);
  }

  private LakeAddress bucket(String value) {
    Optional<URI> endpoint = text.apply("lake-endpoint").flatMap(this::endpoint);
    Optional<String> kmsKey = text.apply("lake-kms-key");
    if (kmsKey.filter(key -> !KMS_KEY.matcher(key).matches()).isPresent()) {
      errors.accept("lake-kms-key: expected a key's id, alias or ARN, was '" + kmsKey.get() + "'");
    }
    Matcher parts = BUCKET.matcher(value);
    if (!parts.matches()) {
      errors.accept(
          "lake: expected s3://bucket/prefix, the bucket's name of 3 to 63 lower-case letters,"
              + " digits and hyphens, was '"
              + value
              + "'");
      return new LakeAddress.Folder(home);
    }
    String prefix = parts.group("prefix");
    return new LakeAddress.Bucket(
        parts.group("name"), prefix.isEmpty() ? "" : prefix.substring(1) + "/", endpoint, kmsKey);
  }

  /** Raw pages and signatures do not travel in the clear, but on this machine. */
  private Optional<URI> endpoint(String value) {
    try {
      URI uri = new URI(value);
      boolean safe =
          "https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
      if (safe && uri.getHost() != null && uri.getUserInfo() == null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    errors.accept(
        "lake-endpoint: expected https://host:port, or http on this machine, was '" + value + "'");
    return Optional.empty();
  }
}
