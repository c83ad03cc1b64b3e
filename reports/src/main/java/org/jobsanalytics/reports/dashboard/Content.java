package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.text.Words;

/** What a dashboard counts: the offers themselves, or, of too many, sums of them. */
interface Content {

  /** By name, as the page's script reads them. */
  Map<String, Column> columns();

  /** The texts that a column numbers; of the names in {@code Dashboard}. */
  Dictionary dictionary(String name);

  /** What is shown and not counted, as JSON. */
  ObjectNode texts();

  /** Adds to the header what the script has to know about the columns. */
  void describe(ObjectNode header);

  /** Whether there is nothing to count. */
  boolean isEmpty();

  /** Whether a row stands for several vacancies. */
  boolean isSummed();

  /** What a reader must know first about what is counted. */
  List<String> notices(Words words, Scope scope);

  /** What the table of offers leaves out. */
  List<String> notes(Words words);

  /** How it is counted. */
  List<String> method(Words words);
}
