package org.jobsanalytics.etl.cli;

import java.util.Locale;
import org.jobsanalytics.etl.pipeline.PairEvaluation;
import org.jobsanalytics.etl.pipeline.Share;

/** How well duplicates are found, as a table: the strata of the grouping, then other ways. */
final class PairTable {

  private PairTable() {}

  static String of(PairEvaluation evaluation) {
    TextTable table =
        new TextTable("duplicates", "pairs", "precision", "interval", "recall", "interval", "F1");
    evaluation
        .methods()
        .forEach(
            (method, strata) ->
                strata.forEach(
                    (stratum, found) ->
                        table.add(
                            method,
                            stratum,
                            number(found.precision().rate()),
                            interval(found.precision()),
                            number(found.recall().rate()),
                            interval(found.recall()),
                            number(found.f1()))));
    return table.toString();
  }

  private static String number(double rate) {
    return Double.isNaN(rate) ? "–" : String.format(Locale.ROOT, "%.3f", rate);
  }

  private static String interval(Share share) {
    return share.whole() == 0
        ? ""
        : String.format(Locale.ROOT, "%.3f–%.3f", share.low(), share.high());
  }
}
