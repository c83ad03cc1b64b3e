package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.pipeline.LoadSummary;
import org.jobsanalytics.etl.warehouse.Notices.Drift;
import org.jobsanalytics.etl.warehouse.Notices.Warning;

/** A load's summary as JSON. */
final class SummaryJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SummaryJson() {}

  static String of(LoadSummary summary) {
    ObjectNode result = JSON.createObjectNode().put("loadedBefore", summary.loadedBefore());
    ArrayNode loaded = result.putArray("loaded");
    summary.ledgers().forEach(ledger -> loaded.add(ledger(ledger)));
    ArrayNode failures = result.putArray("failures");
    summary.failures().forEach(failures::add);
    ArrayNode warnings = result.putArray("warnings");
    summary.warnings().forEach(warning -> warnings.add(warning(warning)));
    ArrayNode drift = result.putArray("drift");
    summary.drift().forEach(field -> drift.add(drift(field)));
    return result.toPrettyString() + System.lineSeparator();
  }

  static ObjectNode warning(Warning warning) {
    return JSON.createObjectNode()
        .put("run", warning.run().value())
        .put("source", warning.source().value())
        .put("rule", warning.rule())
        .put("subject", warning.subject())
        .put("words", warning.words());
  }

  static ObjectNode drift(Drift drift) {
    return JSON.createObjectNode()
        .put("run", drift.run().value())
        .put("source", drift.source().value())
        .put("contractVersion", drift.contractVersion())
        .put("path", drift.field().path())
        .put("type", drift.field().type())
        .put("offers", drift.offers());
  }

  static ObjectNode ledger(Ledger ledger) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("run", ledger.run().value())
            .put("source", ledger.source().value());
    node.set("pages", JSON.valueToTree(ledger.pages()));
    node.set("offers", JSON.valueToTree(ledger.offers()));
    node.set("issues", JSON.valueToTree(ledger.issues()));
    return node;
  }
}
