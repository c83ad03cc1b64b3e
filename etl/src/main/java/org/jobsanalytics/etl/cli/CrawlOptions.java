package org.jobsanalytics.etl.cli;

import java.util.List;
import org.jobsanalytics.etl.pipeline.Extract;
import picocli.CommandLine.Option;

/** What to collect, and how to tell of it. */
final class CrawlOptions {

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Only this source; may be given several times. All configured ones, if not.")
  private List<String> sources = List.of();

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      defaultValue = "30",
      description = "Offers created in the last so many days (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--full",
      description = "List everything in the window again, whatever is known already.")
  private boolean full;

  @Option(
      names = "--accept-drop",
      description = {
        "List everything, and believe it though most of its known offers are missing in it, and close"
            + " those; else too large a drop closes nothing."
      })
  private boolean dropAccepted;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  List<String> sources() {
    return sources;
  }

  /**
   * The order.
   *
   * @throws IllegalArgumentException if the window is not at least a day
   */
  Extract.Order order() {
    return new Extract.Order(window, full || dropAccepted, dropAccepted);
  }

  boolean isQuiet() {
    return quiet;
  }
}
