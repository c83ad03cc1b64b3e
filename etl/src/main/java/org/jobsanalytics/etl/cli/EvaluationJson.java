package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jobsanalytics.etl.pipeline.Evaluation;
import org.jobsanalytics.etl.pipeline.PairEvaluation;
import org.jobsanalytics.etl.pipeline.Retrieval;
import org.jobsanalytics.etl.pipeline.Share;

/** How far normaliser and reader agree, as JSON; a share of nothing is null. */
final class EvaluationJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EvaluationJson() {}

  static String of(Evaluation evaluation, Optional<PairEvaluation> pairs) {
    ObjectNode json = JSON.createObjectNode().put("offers", evaluation.offers());
    put(json.putObject("technologies"), evaluation.technologies());
    put(json.putObject("ambiguousTechnologies"), evaluation.ambiguous());
    ObjectNode labels = json.putObject("labels");
    evaluation.shares().forEach((label, share) -> put(labels.putObject(label), share));
    ObjectNode technologies = json.putObject("byTechnology");
    evaluation
        .byTechnology()
        .forEach((name, retrieval) -> put(technologies.putObject(name), retrieval));
    pairs.ifPresent(found -> put(json.putObject("duplicates"), found));
    return json.toPrettyString() + System.lineSeparator();
  }

  private static void put(ObjectNode json, PairEvaluation pairs) {
    pairs
        .methods()
        .forEach(
            (method, strata) -> {
              ObjectNode methods = json.putObject(method);
              strata.forEach((stratum, found) -> put(methods.putObject(stratum), found));
            });
  }

  private static void put(ObjectNode json, Retrieval retrieval) {
    put(json.putObject("precision"), retrieval.precision());
    put(json.putObject("recall"), retrieval.recall());
    put(json, "f1", retrieval.f1());
  }

  private static void put(ObjectNode json, Share share) {
    put(json, "share", share.rate());
    json.put("low", share.low()).put("high", share.high());
    json.put("part", share.part()).put("of", share.whole());
  }

  private static void put(ObjectNode json, String name, double number) {
    if (Double.isNaN(number)) {
      json.putNull(name);
    } else {
      json.put(name, number);
    }
  }
}
