package org.jobsanalytics.etl.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of this machine, or a bucket of S3; shown as the user spells it. */
public sealed interface LakeAddress {

  /** A folder, which need not be there yet. */
  record Folder(Path folder) implements LakeAddress {
    @Override
    public String toString() {
      return folder.toString();
    }
  }

  /**
   * A bucket.
   *
   * @param prefix what all keys start with: {@code ""}, or a path that ends with a slash
   * @param endpoint of a store that speaks S3's language; S3 itself if absent
   * @param kmsKey what objects are encrypted with; as the bucket says if absent
   */
  record Bucket(String name, String prefix, Optional<URI> endpoint, Optional<String> kmsKey)
      implements LakeAddress {
    @Override
    public String toString() {
      return "s3://" + name + "/" + prefix;
    }
  }
}
