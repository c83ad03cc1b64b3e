package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.pipeline.LoadSummary;

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
    return result.toPrettyString() + System.lineSeparator();
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
