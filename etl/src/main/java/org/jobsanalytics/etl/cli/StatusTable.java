package org.jobsanalytics.etl.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.warehouse.RunShare;
import org.jobsanalytics.etl.warehouse.Warehouse.LoadedRun;

/** The last runs, a line a source. */
final class StatusTable {

  private static final String END = System.lineSeparator();
  private static final int MOST_NAMED = 5;

  private StatusTable() {}

  static String ofList(List<RunShare> shares, List<LoadedRun> unloaded) {
    if (shares.isEmpty()) {
      return "nothing is loaded yet" + END + waiting(unloaded);
    }
    TextTable table =
        new TextTable(
            "run",
            "source",
            "kind",
            "captured",
            "extract",
            "load",
            "complete",
            "closing",
            "pages",
            "offers",
            "new",
            "updated",
            "closed",
            "issues",
            "quarantined");
    shares.forEach(share -> add(table, share));
    return table + waiting(unloaded);
  }

  private static void add(TextTable table, RunShare share) {
    Ledger ledger = share.ledger();
    table.add(
        ledger.run().value(),
        ledger.source().value(),
        share.kind() + (share.simulated() ? ", simulated" : ""),
        TimeWords.minute(share.capturedAt()),
        TimeWords.span(share.timing().extractSeconds()),
        TimeWords.span(share.timing().loadSeconds()),
        complete(share),
        share.presence().closing(),
        TextTable.count(ledger.pages().read()),
        TextTable.count(ledger.offers().read()),
        TextTable.count(ledger.offers().added()),
        TextTable.count(ledger.offers().updated()),
        TextTable.count(share.presence().closed()),
        TextTable.count(ledger.issues().values().stream().mapToInt(count -> count).sum()),
        TextTable.count(ledger.pages().quarantined() + ledger.offers().quarantined()));
  }

  /** An import never knows. */
  static String complete(RunShare share) {
    return share.kind().equals("import") ? "-" : share.complete() ? "yes" : "no";
  }

  private static String waiting(List<LoadedRun> unloaded) {
    if (unloaded.isEmpty()) {
      return "";
    }
    String named =
        unloaded.stream()
            .limit(MOST_NAMED)
            .map(run -> run.run() + " of " + run.source())
            .collect(Collectors.joining(", "));
    int more = unloaded.size() - MOST_NAMED;
    return "in the lake and not loaded: "
        + named
        + (more > 0 ? ", and " + TextTable.count(more) + " more" : "")
        + "; run 'jobs load'"
        + END;
  }
}
