package org.jobsanalytics.etl.lake;

import java.util.List;
import org.jobsanalytics.etl.settings.LakeAddress;

/**
 * Named, immutable objects. A name is a path of segments separated by {@code /}.
 *
 * <p>All methods throw {@link LakeException} if the storage fails.
 */
public interface DataLake extends AutoCloseable {

  /** Opens the lake of that address; nothing is asked of it yet. */
  static DataLake open(LakeAddress address) {
    if (address instanceof LakeAddress.Bucket bucket) {
      return new S3Lake(S3Connection.open(bucket), bucket);
    }
    return new DirectoryLake(((LakeAddress.Folder) address).folder());
  }

  /**
   * Stores {@code content} under {@code key}, whole or not at all. Storing the same content again
   * is no error.
   *
   * @throws LakeException if another content is there already; it is left as it is
   */
  void put(String key, byte[] content);

  /**
   * Reads an object whole.
   *
   * @throws LakeException if there is none
   */
  byte[] read(String key);

  /** The keys that start with {@code prefix}, in ascending order. */
  List<String> list(String prefix);

  /** Where the lake is, for messages. */
  String address();

  /** Ends the connections, if there are any. */
  @Override
  void close();
}
