package org.jobsanalytics.etl.pipeline;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.BiFunction;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Quota;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.settings.Settings;

/**
 * What an extract collects from.
 *
 * @param settings where the sources are, and the keys to them
 * @param visits opens the way to a source, on which every request is counted
 * @param clock tells the time there
 */
public record Web(
    Settings settings, BiFunction<JobSource, Quota, Http> visits, InstantSource clock) {

  SourceSettings settings(JobSource source) {
    return new Configuration(settings).of(source);
  }

  /** Whether all that the source cannot do without is set. */
  public boolean isConfigured(JobSource source) {
    return new Configuration(settings).missing(source).isEmpty();
  }

  /**
   * Whether the source is an imitation on this machine, which need not be spared. The setting alone
   * does not count: it would let a real site be asked without pause.
   */
  public boolean isImitated(JobSource source) {
    Set<String> hosts = source.hosts(settings(source));
    return settings.simulated()
        && !hosts.isEmpty()
        && hosts.stream().allMatch(host -> host.matches("127\\.0\\.0\\.1(:\\d+)?"));
  }
}
