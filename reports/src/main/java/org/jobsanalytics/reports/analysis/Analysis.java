package org.jobsanalytics.reports.analysis;

import java.util.Optional;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Table;

/** A question to the mart and its answer, read once and shown in any language. */
public interface Analysis {

  /** The answer as a small table. */
  Table table();

  /** What a report shows of it, unless there is nothing to show. */
  Optional<Section> section(Words words);

  /** Why there is nothing to show. */
  String nothing(Words words);
}
