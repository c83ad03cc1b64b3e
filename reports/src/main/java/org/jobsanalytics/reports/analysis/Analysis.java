package org.jobsanalytics.reports.analysis;

import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Evidence;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Table;

/** A question to the mart and its answer, read once and shown in any language. */
public interface Analysis {

  /** Lower-case words joined by hyphens: the anchor of its section, the file of its numbers. */
  String name();

  /** The answer as a small table. */
  Table table();

  /** What was asked of the mart. */
  List<Query> queries();

  /** What a report shows of it, unless there is nothing to show. */
  Optional<Section> section(Words words);

  /** Why there is nothing to show. */
  String nothing(Words words);

  /** What a reader needs to check the figure. */
  default Evidence evidence(DataTable shown) {
    return new Evidence(shown, Csv.of(table()), queries());
  }
}
