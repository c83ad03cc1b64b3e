package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.jobsanalytics.etl.lake.DataLake;

/** Ends the server's side of the first copy while its pages are read. */
final class CuttingLake implements DataLake {
  private static final String CUT =
      """
      select count(*) filter (where pg_terminate_backend(pid, 5000))
      from pg_stat_activity
      where datname = current_database() and query like 'copy staging.%'
      """;

  private final DataLake lake;
  private final Jobs jobs;
  private boolean cut;

  CuttingLake(DataLake lake, Jobs jobs) {
    this.lake = lake;
    this.jobs = jobs;
  }

  @Override
  public byte[] read(String key) {
    if (!cut && key.endsWith(".gz")) {
      cut = true;
      try {
        assertThat(jobs.ask(CUT)).isEqualTo("1");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return lake.read(key);
  }

  @Override
  public void put(String key, byte[] content) {
    lake.put(key, content);
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
}
