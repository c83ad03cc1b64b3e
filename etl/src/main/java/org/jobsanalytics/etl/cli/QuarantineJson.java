package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jobsanalytics.etl.pipeline.Replay;
import org.jobsanalytics.etl.warehouse.Quarantine.Attempt;
import org.jobsanalytics.etl.warehouse.Quarantine.Row;

/** The quarantine as JSON. */
final class QuarantineJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private QuarantineJson() {}

  static String list(List<Row> rows, int total) {
    ObjectNode result = JSON.createObjectNode().put("total", total);
    ArrayNode list = result.putArray("rows");
    rows.forEach(row -> list.add(row(row)));
    return result.toPrettyString() + System.lineSeparator();
  }

  /** One row without a line break. */
  static String line(Row row) {
    return row(row).toString();
  }

  static String shown(Row row, List<Attempt> attempts, String page) {
    ObjectNode result = row(row);
    ArrayNode list = result.putArray("attempted");
    for (Attempt attempt : attempts) {
      list.addObject()
          .put("run", attempt.run().value())
          .put("at", attempt.at().toString())
          .put("outcome", attempt.outcome())
          .put("detail", attempt.detail());
    }
    return result.put("page", page).toPrettyString() + System.lineSeparator();
  }

  static String of(Replay.Summary summary) {
    ObjectNode result = JSON.createObjectNode().put("run", summary.run().value());
    ArrayNode rows = result.putArray("rows");
    summary
        .tallies()
        .forEach(
            tally ->
                rows.addObject()
                    .put("source", tally.source().value())
                    .put("outcome", tally.outcome())
                    .put("rows", tally.rows()));
    ArrayNode loaded = result.putArray("loaded");
    summary.ledgers().forEach(ledger -> loaded.add(SummaryJson.ledger(ledger)));
    ArrayNode failures = result.putArray("failures");
    summary.failures().forEach(failures::add);
    return result.toPrettyString() + System.lineSeparator();
  }

  private static ObjectNode row(Row row) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("id", row.id())
            .put("source", row.source().value())
            .put("run", row.run().value())
            .put("reason", row.reason())
            .put("detail", row.detail())
            .put("part", row.page().part())
            .put("line", row.page().line());
    row.offset().ifPresent(offset -> node.put("offset", offset));
    row.contractVersion().ifPresent(version -> node.put("contractVersion", version));
    node.put("attempts", row.attempts());
    row.resolution()
        .ifPresent(
            resolution ->
                node.putObject("resolved")
                    .put("run", resolution.run().value())
                    .put("at", resolution.at().toString()));
    return node;
  }
}
