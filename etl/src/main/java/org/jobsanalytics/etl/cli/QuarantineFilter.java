package org.jobsanalytics.etl.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.model.Rejection.Reason;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.warehouse.Quarantine.Selection;
import picocli.CommandLine.Option;

/** Which rows of the quarantine are meant. */
final class QuarantineFilter {

  @Option(names = "--source", paramLabel = "SOURCE", description = "Only those of one source.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "Only those of one reason, as in OFFER_WITHOUT_ID.")
  private Optional<String> reason = Optional.empty();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Only those that one run could not read.")
  private Optional<String> run = Optional.empty();

  /**
   * The selection.
   *
   * @param resolved also what was read since
   * @throws IllegalArgumentException if there is no such source or reason, or no run is named so
   */
  Selection selection(boolean resolved) {
    source.ifPresent(Sources::byName);
    reason.ifPresent(QuarantineFilter::check);
    run.ifPresent(RunId::new);
    return new Selection(source, reason, run, resolved);
  }

  private static void check(String reason) {
    if (Arrays.stream(Reason.values()).noneMatch(known -> known.name().equals(reason))) {
      String known =
          Arrays.stream(Reason.values()).map(Reason::name).collect(Collectors.joining(", "));
      throw new IllegalArgumentException("no such reason: " + reason + "; known: " + known);
    }
  }
}
