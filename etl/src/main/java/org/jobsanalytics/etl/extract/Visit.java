package org.jobsanalytics.etl.extract;

import java.util.Objects;
import java.util.Set;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Whom one crawl visits, and how.
 *
 * @param declaredHosts those of {@link JobSource#hosts}: only they may be private addresses
 * @param quota is told of every request that leaves this machine
 */
public record Visit(SourceId source, Manners manners, Set<String> declaredHosts, Quota quota) {

  public Visit {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(manners, "manners");
    declaredHosts = Set.copyOf(declaredHosts);
    Objects.requireNonNull(quota, "quota");
  }
}
