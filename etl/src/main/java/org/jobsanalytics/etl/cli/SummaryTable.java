package org.jobsanalytics.etl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.pipeline.LoadSummary;

/** A load's summary as tables in which every row adds up. */
final class SummaryTable {

  private static final String END = System.lineSeparator();

  private SummaryTable() {}

  /** The pages and the offers of {@code ledgers}. */
  static String counts(List<Ledger> ledgers) {
    return pages(ledgers) + END + offers(ledgers);
  }

  static String of(LoadSummary summary) {
    if (summary.ledgers().isEmpty()) {
      return summary.failures().isEmpty() ? nothing(summary.loadedBefore()) : "";
    }
    return counts(summary.ledgers()) + END + issues(summary) + NoticeLines.of(summary);
  }

  private static String nothing(int loadedBefore) {
    String known =
        loadedBefore == 1 ? "1 run is" : String.format(Locale.ROOT, "%,d runs are", loadedBefore);
    return "nothing to load: " + known + " in the warehouse already" + END;
  }

  private static String pages(List<Ledger> ledgers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("pages of", "run", "read", "= with offers", "+ without", "+ quarantined"));
    for (Ledger ledger : ledgers) {
      Ledger.Pages pages = ledger.pages();
      rows.add(
          row(ledger, pages.read(), pages.withOffers(), pages.withoutOffer(), pages.quarantined()));
    }
    return TextTable.of(rows).toString();
  }

  private static String offers(List<Ledger> ledgers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "offers of",
            "run",
            "read",
            "= new",
            "+ updated",
            "+ unchanged",
            "+ stale",
            "+ reopened",
            "+ duplicate",
            "+ quarantined"));
    for (Ledger ledger : ledgers) {
      Ledger.Offers offers = ledger.offers();
      rows.add(
          row(
              ledger,
              offers.read(),
              offers.added(),
              offers.updated(),
              offers.unchanged(),
              offers.stale(),
              offers.reopened(),
              offers.duplicate(),
              offers.quarantined()));
    }
    return TextTable.of(rows).toString();
  }

  private static String issues(LoadSummary summary) {
    String issues =
        summary.ledgers().stream()
            .filter(ledger -> !ledger.issues().isEmpty())
            .map(
                ledger ->
                    "issues of "
                        + ledger.source()
                        + ": "
                        + ledger.issues().entrySet().stream()
                            .map(issue -> issue.getKey() + " " + number(issue.getValue()))
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining(END));
    int changed = summary.ledgers().stream().mapToInt(one -> one.offers().changedRows()).sum();
    return (issues.isEmpty() ? "" : issues + END)
        + "offers changed: "
        + number(changed)
        + "; read again without a change: "
        + number(readAgain(summary))
        + END;
  }

  /** What an overlap with earlier crawls, or a list of everything, showed once more. */
  private static int readAgain(LoadSummary summary) {
    return summary.ledgers().stream()
        .map(Ledger::offers)
        .mapToInt(offers -> offers.unchanged() + offers.stale())
        .sum();
  }

  private static List<String> row(Ledger ledger, int... counts) {
    return Stream.concat(
            Stream.of(ledger.source().value(), ledger.run().value()),
            IntStream.of(counts).mapToObj(SummaryTable::number))
        .toList();
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
