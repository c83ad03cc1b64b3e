package org.jobsanalytics.etl.lake;

import java.util.List;

/**
 * Named, immutable objects. A name is a path of segments separated by {@code /}.
 *
 * <p>All methods throw {@link LakeException} if the storage fails.
 */
public interface DataLake {

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
}
