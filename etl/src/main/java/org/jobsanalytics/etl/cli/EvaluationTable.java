package org.jobsanalytics.etl.cli;

import java.util.Locale;
import java.util.Map;
import org.jobsanalytics.etl.pipeline.Evaluation;
import org.jobsanalytics.etl.pipeline.Retrieval;
import org.jobsanalytics.etl.pipeline.Share;

/** How far normaliser and reader agree, as tables. */
final class EvaluationTable {

  /** A technology seen less often says too little of its own. */
  static final int LEAST_SEEN = 5;

  private EvaluationTable() {}

  static String of(Evaluation evaluation) {
    String newLine = System.lineSeparator();
    return TextTable.count(evaluation.offers())
        + " labelled offers"
        + newLine
        + newLine
        + labels(evaluation)
        + newLine
        + technologies(evaluation);
  }

  private static TextTable labels(Evaluation evaluation) {
    TextTable table = new TextTable("label", "share", "95 % interval", "right", "of");
    add(table, "technologies", evaluation.technologies());
    add(table, "ambiguous ones", evaluation.ambiguous());
    for (Map.Entry<String, Share> label : evaluation.shares().entrySet()) {
      add(table, label.getKey(), label.getValue());
    }
    return table;
  }

  private static void add(TextTable table, String label, Retrieval retrieval) {
    add(table, label + ", precision", retrieval.precision());
    add(table, label + ", recall", retrieval.recall());
    table.add(label + ", F1", number(retrieval.f1()), "", "-", "-");
  }

  private static void add(TextTable table, String label, Share share) {
    table.add(
        label,
        number(share.rate()),
        interval(share),
        TextTable.count(share.part()),
        TextTable.count(share.whole()));
  }

  private static TextTable technologies(Evaluation evaluation) {
    TextTable table =
        new TextTable("technology", "precision", "interval", "recall", "interval", "F1", "seen");
    for (Map.Entry<String, Retrieval> one : evaluation.byTechnology().entrySet()) {
      Share precision = one.getValue().precision();
      Share recall = one.getValue().recall();
      if (recall.whole() >= LEAST_SEEN) {
        table.add(
            one.getKey(),
            number(precision.rate()),
            interval(precision),
            number(recall.rate()),
            interval(recall),
            number(one.getValue().f1()),
            TextTable.count(recall.whole()));
      }
    }
    return table;
  }

  /** A share of nothing is no number. */
  private static String number(double rate) {
    return Double.isNaN(rate) ? "–" : String.format(Locale.ROOT, "%.3f", rate);
  }

  private static String interval(Share share) {
    return share.whole() == 0
        ? ""
        : String.format(Locale.ROOT, "%.3f–%.3f", share.low(), share.high());
  }
}
