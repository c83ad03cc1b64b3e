package org.jobsanalytics.etl.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.warehouse.Quarantine.Row;
import org.jobsanalytics.etl.warehouse.SourceLoad;

/** Reads the pages of quarantined rows again, each part of the lake once. */
record ReplayedParts(RunReader lake, PageReader reader, SourceLoad load) {

  /** Reads the pages of {@code rows}; a sentence for each page that cannot be had. */
  List<String> read(List<Row> rows) {
    Map<String, Map<PagePointer, List<Row>>> parts = new LinkedHashMap<>();
    for (Row row : rows) {
      parts
          .computeIfAbsent(row.page().part(), part -> new LinkedHashMap<>())
          .computeIfAbsent(row.page(), page -> new ArrayList<>())
          .add(row);
    }
    List<String> problems = new ArrayList<>();
    parts.forEach((part, pages) -> readPart(part, pages, problems));
    return problems;
  }

  private void readPart(String part, Map<PagePointer, List<Row>> pages, List<String> problems) {
    String problem = "lake: expected more pages in " + part + "; restore it";
    try {
      lake.part(
          part,
          (pointer, page) -> {
            List<Row> rows = pages.remove(pointer);
            if (rows != null) {
              readPage(pointer, page, rows);
            }
          });
    } catch (LakeException e) {
      problem = e.getMessage();
    }
    for (List<Row> lost : pages.values()) {
      problems.add(problem);
      for (Row row : lost) {
        load.attempt(row, problem);
      }
    }
  }

  private void readPage(PagePointer pointer, RawPage page, List<Row> rows) {
    rows.forEach(load::attempt);
    if (rows.stream().anyMatch(row -> row.offset().isEmpty())) {
      reader.read(pointer, page);
      return;
    }
    Set<Integer> offsets =
        rows.stream().map(row -> row.offset().getAsInt()).collect(Collectors.toSet());
    reader.readAgain(pointer, page, offsets);
  }
}
