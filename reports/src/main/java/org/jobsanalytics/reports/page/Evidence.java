package org.jobsanalytics.reports.page;

import java.util.List;

/**
 * What a reader needs to check a figure.
 *
 * @param shown the table behind it, in the words of the page
 * @param csv the same with all digits, for a spreadsheet
 * @param queries what was asked of the mart
 */
public record Evidence(DataTable shown, String csv, List<Query> queries) {

  public Evidence {
    queries = List.copyOf(queries);
  }
}
