package org.jobsanalytics.etl.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jobsanalytics.etl.lake.DataLake;

/**
 * A lake at which a process stands still for ever, once it comes to a point, and says so.
 *
 * @param point as in {@code before put part-00001.jsonl.gz} or {@code after put manifest.json}; the
 *     name is a part of a key
 */
record StandingLake(DataLake lake, String point) implements DataLake {

  /** What the process prints when it stands. */
  static final String STANDS = "stands";

  @Override
  public void put(String key, byte[] content) {
    standIf("before put ", key);
    lake.put(key, content);
    standIf("after put ", key);
  }

  @Override
  public byte[] read(String key) {
    standIf("before read ", key);
    return lake.read(key);
  }

  @Override
  public List<String> list(String prefix) {
    return lake.list(prefix);
  }

  @Override
  public String address() {
    return lake.address();
  }

  @Override
  public void close() {
    lake.close();
  }

  private void standIf(String moment, String key) {
    if (!point.startsWith(moment) || !key.contains(point.substring(moment.length()))) {
      return;
    }
    System.out.println(STANDS);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody was to wake this process", e);
    }
  }
}
