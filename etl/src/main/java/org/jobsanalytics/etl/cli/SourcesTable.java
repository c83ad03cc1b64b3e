package org.jobsanalytics.etl.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.pipeline.SourceOverview.Entry;
import org.jobsanalytics.etl.pipeline.SourceOverview.QuotaLeft;

/** How the sources stand, for people. */
record SourcesTable(Instant now, KeptTexts texts) {

  private static final String END = System.lineSeparator();

  String of(List<Entry> entries) {
    TextTable table =
        new TextTable("source", "configured", "healthy crawl", "cursor", "open", "known");
    for (Entry entry : entries) {
      table.add(
          entry.source().id().value(),
          entry.missing().isEmpty() ? "yes" : "no",
          TimeWords.ago(entry.standing().lastHealthyCrawl(), now),
          TimeWords.ago(entry.standing().cursorAt(), now),
          TextTable.count(entry.standing().open()),
          TextTable.count(entry.standing().known()));
    }
    return table + entries.stream().map(this::notes).collect(Collectors.joining());
  }

  private String notes(Entry entry) {
    StringBuilder notes = new StringBuilder(END).append(entry.source().id()).append(END);
    if (!entry.missing().isEmpty()) {
      note(notes, "to set", ConfiguredSources.names(entry.source(), entry.missing()));
    }
    if (!entry.quotas().isEmpty()) {
      note(
          notes,
          "quota",
          entry.quotas().stream().map(SourcesTable::words).collect(Collectors.joining(", ")));
    }
    int days = texts.days(entry.source());
    note(notes, "texts", days == 0 ? "go with their offers" : "go " + days + " days after them");
    note(notes, "licence", entry.standing().licence());
    return notes.toString();
  }

  private static void note(StringBuilder notes, String title, String words) {
    notes.append(String.format(Locale.ROOT, "  %-8s ", title)).append(words).append(END);
  }

  private static String words(QuotaLeft left) {
    long days = left.limit().period().toDays();
    return String.format(
        Locale.ROOT,
        "%,d of %,d requests left in %s",
        left.requests(),
        left.limit().requests(),
        days == 1 ? "a day" : days + " days");
  }
}
