package org.jobsanalytics.etl.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.pipeline.LoadSummary;
import org.jobsanalytics.etl.pipeline.RunStory;
import org.jobsanalytics.etl.warehouse.Notices.Drift;
import org.jobsanalytics.etl.warehouse.Notices.Warning;
import org.jobsanalytics.etl.warehouse.RunShare;

/**
 * All that is written down of one run, in sections; what concerns quality goes behind the issues.
 */
record StatusOfRun(List<RunStory> stories, List<Warning> warnings, List<Drift> drift) {

  private static final String END = System.lineSeparator();
  private static final int MOST_SLICES = 20;

  @Override
  public String toString() {
    return Stream.of(stages(), slices(), ledger(), presence())
        .filter(section -> !section.isEmpty())
        .collect(Collectors.joining(END));
  }

  private String stages() {
    TextTable table =
        new TextTable(
            "source", "kind", "captured", "extract", "pages", "complete", "loaded", "load");
    for (RunStory story : stories) {
      Optional<RunShare> share = story.share();
      Optional<Manifest> manifest = story.manifest();
      table.add(
          story.source().value(),
          share
              .map(RunShare::kind)
              .or(() -> manifest.map(one -> StatusJson.kind(one)))
              .orElseThrow(),
          share
              .map(RunShare::capturedAt)
              .or(() -> manifest.map(Manifest::capturedAt))
              .map(TimeWords::minute)
              .orElseThrow(),
          TimeWords.span(StatusJson.extractSeconds(story)),
          manifest.map(Manifest::pages).map(TextTable::count).orElse("not in the lake any more"),
          share.map(StatusTable::complete).orElse("-"),
          share.map(one -> TimeWords.minute(one.timing().loadedAt())).orElse("not loaded"),
          TimeWords.span(share.flatMap(one -> one.timing().loadSeconds())));
    }
    return table.toString();
  }

  /** Those that fell short come first. */
  private String slices() {
    TextTable table = new TextTable("slice of", "name", "announced", "fetched", "");
    int all = 0;
    int shown = 0;
    for (RunStory story : stories) {
      List<Slice> slices =
          story.manifest().stream().flatMap(one -> one.allSlices().stream()).toList();
      all += slices.size();
      for (Slice slice :
          slices.stream()
              .sorted(Comparator.comparing(Slice::isComplete))
              .limit(MOST_SLICES)
              .toList()) {
        shown++;
        table.add(
            story.source().value(),
            slice.name(),
            slice.announced().isPresent() ? TextTable.count(slice.announced().getAsInt()) : "-",
            TextTable.count(slice.fetched()),
            slice.isComplete() ? "" : "incomplete: " + slice.trouble().orElse("counts differ"));
      }
    }
    String rest = all > shown ? "and " + TextTable.count(all - shown) + " complete ones" + END : "";
    return all == 0 ? "" : table + rest;
  }

  private String ledger() {
    List<Ledger> ledgers =
        stories.stream().flatMap(story -> story.share().stream()).map(RunShare::ledger).toList();
    return ledgers.isEmpty()
        ? ""
        : SummaryTable.of(new LoadSummary(ledgers, List.of(), 0, warnings, drift));
  }

  private String presence() {
    TextTable table =
        new TextTable("offers of", "only named", "reopened by it", "closed", "closing");
    stories.stream()
        .flatMap(story -> story.share().stream())
        .forEach(
            share ->
                table.add(
                    share.ledger().source().value(),
                    TextTable.count(share.presence().listed()),
                    TextTable.count(share.presence().relisted()),
                    TextTable.count(share.presence().closed()),
                    words(share.presence().closing())));
    return stories.stream().allMatch(story -> story.share().isEmpty()) ? "" : table.toString();
  }

  private static String words(String closing) {
    return switch (closing) {
      case "none" -> "none: the run did not have to list every offer";
      case "frozen" -> "frozen: too many offers were missing to believe it";
      default -> closing;
    };
  }
}
